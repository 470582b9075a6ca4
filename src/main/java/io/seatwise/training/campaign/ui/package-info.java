/** Campaigns: the list, one campaign, the wizard. */
@NullMarked
package io.seatwise.training.campaign.ui;

import org.jspecify.annotations.NullMarked;
