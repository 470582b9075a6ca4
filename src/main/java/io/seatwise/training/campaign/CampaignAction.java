package io.seatwise.training.campaign;

/** What is done to a campaign, by a person or by the day. */
public enum CampaignAction {
    CREATE,
    EDIT,
    SUBMIT,
    WITHDRAW,
    APPROVE,
    REJECT,
    ACTIVATE,
    COMPLETE,
    CANCEL,
    FAIL
}
