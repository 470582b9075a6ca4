/** The page of one customer: entitlements with their diagnosis, own subscriptions, history, and what may be edited. */
@NamedInterface("insights")
@NullMarked
package io.seatwise.portfolio.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
