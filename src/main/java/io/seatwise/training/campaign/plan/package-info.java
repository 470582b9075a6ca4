/** The plan of a campaign: whom it is for, what the message says and how often it is seen. */
@NamedInterface("campaign-plan")
@NullMarked
package io.seatwise.training.campaign.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
