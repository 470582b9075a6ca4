/** Usage analytics: people enabled and active by product and month, activations, regions, and what they tell. */
@NamedInterface("usage")
@NullMarked
package io.seatwise.adoption.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
