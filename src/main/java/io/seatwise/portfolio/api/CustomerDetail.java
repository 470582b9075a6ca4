package io.seatwise.portfolio.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** One customer as in a list, with the partner's own subscriptions beside its fields. */
record CustomerDetail(@JsonUnwrapped CustomerItem customer, List<SubscriptionItem> subscriptions) {}
