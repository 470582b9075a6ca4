/** Campaigns over REST. */
@NullMarked
package io.seatwise.training.campaign.api;

import org.jspecify.annotations.NullMarked;
