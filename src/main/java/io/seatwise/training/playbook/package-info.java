/** Playbooks: problem, what to consider, what to try; those that come along and what a partner made of them. */
@NamedInterface("playbook")
@NullMarked
package io.seatwise.training.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
