/** The work of the training team on recommendations: states, assignees, due days, notes, checklists. */
@NamedInterface("triage")
@NullMarked
package io.seatwise.training.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
