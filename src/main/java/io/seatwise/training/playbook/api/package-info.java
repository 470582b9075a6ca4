/** Playbooks over REST. */
@NullMarked
package io.seatwise.training.playbook.api;

import org.jspecify.annotations.NullMarked;
