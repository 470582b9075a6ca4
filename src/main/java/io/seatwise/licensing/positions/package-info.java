/** Daily positions: licences sold and assigned, entitlements and active usage, by customer, product and day. */
@NamedInterface("positions")
@NullMarked
package io.seatwise.licensing.positions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
