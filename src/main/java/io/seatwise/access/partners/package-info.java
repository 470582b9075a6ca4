/** The partners of this installation: made at start-up, by the operator or by the demo. Nothing here checks a role but Partners. */
@NamedInterface("partners")
@NullMarked
package io.seatwise.access.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
