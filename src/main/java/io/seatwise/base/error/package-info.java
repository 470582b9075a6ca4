/** What people see when something is missing or fails, with an id that finds it in the log. */
@NullMarked
package io.seatwise.base.error;

import org.jspecify.annotations.NullMarked;
