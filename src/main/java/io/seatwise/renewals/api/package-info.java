/** Renewals over REST. */
@NullMarked
package io.seatwise.renewals.api;

import org.jspecify.annotations.NullMarked;
