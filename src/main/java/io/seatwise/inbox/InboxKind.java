package io.seatwise.inbox;

/** What an inbox item is about; a person chooses which kinds are shown. */
public enum InboxKind {
    APPROVAL_WAITING,
    CARD_DUE,
    IMPORT_FAILED,
    DECISION_DUE
}
