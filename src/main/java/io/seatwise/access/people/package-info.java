/** The people of a partner: their roles, states, profiles and invitations. */
@NamedInterface("people")
@NullMarked
package io.seatwise.access.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
