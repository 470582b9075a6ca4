/** Changes over REST. */
@NullMarked
package io.seatwise.portfolio.changes.api;

import org.jspecify.annotations.NullMarked;
