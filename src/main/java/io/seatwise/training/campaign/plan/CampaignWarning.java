package io.seatwise.training.campaign.plan;

/** Warnings about a plan that do not block its submission. */
public enum CampaignWarning {
    /** The window is shorter than a month; a year is recommended. */
    SHORT_WINDOW,
    /** Three or more campaigns of the customer run on some of the same days. */
    MANY_AT_ONCE,
    /** Fewer than ten people do not have the habit yet. */
    FEW_RECIPIENTS,
    /** A text is missing in one of the languages. */
    ONE_LANGUAGE
}
