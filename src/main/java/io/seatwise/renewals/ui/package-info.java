/** The page of renewals. */
@NullMarked
package io.seatwise.renewals.ui;

import org.jspecify.annotations.NullMarked;
