/** The partner's own subscriptions: their terms and states, and the file that lists them. */
@NamedInterface("subscriptions")
@NullMarked
package io.seatwise.licensing.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
