/** What an administrator of a new partner does first. */
@NullMarked
package io.seatwise.portfolio.firststeps;

import org.jspecify.annotations.NullMarked;
