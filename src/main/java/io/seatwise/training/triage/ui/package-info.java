/** The board and the table of the training queue, the card's panel and the customer's Training tab. */
@NullMarked
package io.seatwise.training.triage.ui;

import org.jspecify.annotations.NullMarked;
