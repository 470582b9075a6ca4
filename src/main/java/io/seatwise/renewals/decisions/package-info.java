/** What can still be decided about terms that end. */
@NamedInterface("decisions")
@NullMarked
package io.seatwise.renewals.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
