/** Renewals in workbooks. */
@NullMarked
package io.seatwise.renewals.export;

import org.jspecify.annotations.NullMarked;
