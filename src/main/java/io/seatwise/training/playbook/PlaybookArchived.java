package io.seatwise.training.playbook;

import io.seatwise.access.PartnerScope;

/** A playbook went out of use, or came back; published inside that transaction. */
public record PlaybookArchived(PartnerScope scope, String code, boolean archived) {}
