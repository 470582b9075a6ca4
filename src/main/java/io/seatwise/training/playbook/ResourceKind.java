package io.seatwise.training.playbook;

/** What kind of material a resource is. */
public enum ResourceKind {
    CASE_STUDY,
    TESTIMONIAL,
    TUTORIAL,
    VIDEO,
    SESSION,
    SELF_SERVICE
}
