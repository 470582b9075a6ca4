package io.seatwise.training.campaign.plan;

/** What was asked of a campaign is refused; nothing was changed. */
public class CampaignRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CampaignRefusal refusal;
    private final String detail;

    public CampaignRefusedException(CampaignRefusal refusal) {
        this(refusal, "");
    }

    /** @param detail what stands in the way: the name of another campaign, the state; may be empty */
    public CampaignRefusedException(CampaignRefusal refusal, String detail) {
        super(detail.isEmpty() ? refusal.words() + "." : refusal.words() + ": " + detail + ".");
        this.refusal = refusal;
        this.detail = detail;
    }

    public CampaignRefusal refusal() {
        return refusal;
    }

    public String detail() {
        return detail;
    }
}
