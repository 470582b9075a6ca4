/** The decision deadlines as a calendar that other programs read. */
@NullMarked
package io.seatwise.renewals.calendar;

import org.jspecify.annotations.NullMarked;
