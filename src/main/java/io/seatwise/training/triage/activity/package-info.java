/** What the activity of a customer shows of its cards and their notes. */
@NullMarked
package io.seatwise.training.triage.activity;

import org.jspecify.annotations.NullMarked;
