/** The list of playbooks, and a playbook to read, edit and compare with its versions. */
@NullMarked
package io.seatwise.training.playbook.ui;

import org.jspecify.annotations.NullMarked;
