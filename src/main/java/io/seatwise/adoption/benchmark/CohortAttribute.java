package io.seatwise.adoption.benchmark;

/** What the organisations of a cohort can have in common. */
public enum CohortAttribute {
    REGION,
    SIZE_BAND,
    /** The customer's own size band or one beside it; takes the place of {@link #SIZE_BAND} when a cohort is widened. */
    NEIGHBOURING_SIZE_BANDS,
    LICENCE_TYPES,
    INDUSTRY,
    TENURE
}
