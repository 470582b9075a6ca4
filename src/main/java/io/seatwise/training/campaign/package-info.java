/** Campaigns: messages planned for a customer, approved by a second person, handed over as a kit, and their results. */
@NamedInterface("campaign")
@NullMarked
package io.seatwise.training.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
