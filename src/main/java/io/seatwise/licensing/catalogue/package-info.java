/** Product and workload names: Microsoft's list and what files name. */
@NamedInterface("catalogue")
@NullMarked
package io.seatwise.licensing.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
