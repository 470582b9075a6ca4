/** Price lists, and the price of one seat for one year. */
@NullMarked
package io.seatwise.renewals.prices;

import org.jspecify.annotations.NullMarked;
