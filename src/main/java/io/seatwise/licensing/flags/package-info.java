/** The flags of products and customers, their rules and the partner's thresholds. */
@NamedInterface("flags")
@NullMarked
package io.seatwise.licensing.flags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
