/** What a customer has decided about its people's data: the people experiences, groups, and what follows from it. */
@NamedInterface("privacy")
@NullMarked
package io.seatwise.adoption.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
