package io.seatwise.adoption;

/** Why a category has no points. Source: domain/adoption-score.md, section 2.5. */
public enum NoDataReason {
    NOT_ENABLED,
    OPTED_OUT,
    NOT_LICENSED,
    NOT_AVAILABLE_IN_CLOUD,
    INSUFFICIENT_DATA,
    SUPPRESSED_SMALL_GROUP,
    RETIRED_CATEGORY,
    NOT_IMPORTED_YET,
    STALE
}
