/** Tries what docs/trust.md promises on the packaged jar: kills it, fills its disk, takes its database away. */
@NullMarked
package io.seatwise.drill;

import org.jspecify.annotations.NullMarked;
