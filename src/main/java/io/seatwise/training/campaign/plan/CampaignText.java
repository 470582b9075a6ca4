package io.seatwise.training.campaign.plan;

/** The message in one language: short, in the partner's own words. */
public record CampaignText(String title, String body) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_BODY = 2000;

    public CampaignText {
        title = title.strip();
        body = body.strip();
    }

    boolean isComplete() {
        return !title.isEmpty() && title.length() <= LONGEST_TITLE && !body.isEmpty() && body.length() <= LONGEST_BODY;
    }
}
