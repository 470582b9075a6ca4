/** Figures of groups of a customer's people, never of fewer than ten of them, and the suppression that keeps it so. */
@NamedInterface("groups")
@NullMarked
package io.seatwise.adoption.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
