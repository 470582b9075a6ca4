package io.seatwise.training.playbook;

/** How much work a playbook is for the partner. */
public enum Effort {
    /** An hour or two. */
    SMALL,
    /** A day or two, over some weeks. */
    MEDIUM,
    /** A project of several people. */
    LARGE
}
