/** What the training team does about recommendations: states, who and until when, notes, checklists. */
@NamedInterface("triage")
@NullMarked
package io.seatwise.training.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
