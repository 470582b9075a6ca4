/** The plan of one page for a customer, on screen and for the printer. */
@NullMarked
package io.seatwise.training.report.ui;

import org.jspecify.annotations.NullMarked;
