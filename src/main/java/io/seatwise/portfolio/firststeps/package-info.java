/** What an administrator of a new partner does first. */
@NamedInterface("first-steps")
@NullMarked
package io.seatwise.portfolio.firststeps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
