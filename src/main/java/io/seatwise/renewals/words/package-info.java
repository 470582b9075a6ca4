/** What a renewal leads to, in words: for screens, calendars and paper. */
@NullMarked
package io.seatwise.renewals.words;

import org.jspecify.annotations.NullMarked;
