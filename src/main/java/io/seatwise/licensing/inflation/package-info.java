/** The diagnosis of usage above 100 %: the excess and the causes that explain it. */
@NamedInterface("inflation")
@NullMarked
package io.seatwise.licensing.inflation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
