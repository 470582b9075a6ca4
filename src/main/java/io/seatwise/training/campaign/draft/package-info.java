/** Drafts of new campaigns: what a person has entered in the wizard so far. */
@NullMarked
package io.seatwise.training.campaign.draft;

import org.jspecify.annotations.NullMarked;
