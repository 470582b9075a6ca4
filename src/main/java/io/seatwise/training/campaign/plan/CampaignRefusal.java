package io.seatwise.training.campaign.plan;

/** Why something that was asked of a campaign is refused. */
public enum CampaignRefusal {
    NAME_MISSING("A campaign needs a name of at most 120 characters", Kind.INPUT),
    TEXT_MISSING("A campaign needs a message with a title and a text, of at most 120 and 2000 characters", Kind.INPUT),
    WINDOW("The end must not be before the start", Kind.INPUT),
    ENDED("The end of the campaign has passed; choose later days", Kind.STATE),
    INSIGHT("This scenario is not about this insight", Kind.INPUT),
    LINK("A link begins with https:// and has at most 500 characters", Kind.INPUT),
    NO_ATTRIBUTE("Groups to narrow to need their attribute: COMPANY, DEPARTMENT, COUNTRY, STATE or CITY", Kind.INPUT),
    PERSON_NAMED("Recipients are chosen by rule: name groups, never persons or their e-mail addresses", Kind.INPUT),
    TOO_LONG("Names of groups have at most 500 characters together", Kind.INPUT),
    COMMENT_MISSING("A rejection needs a comment", Kind.INPUT),
    GROUPS_OFF("Recipients can be narrowed only where groups are switched on for the customer", Kind.STATE),
    PEOPLE_OPTED_OUT("The customer has opted out of people experiences", Kind.STATE),
    CAMPAIGNS_OFF("Campaigns are switched off for this customer", Kind.STATE),
    INSIGHT_TAKEN("Another campaign is about this insight of the customer on these days", Kind.STATE),
    WRONG_STATE("This is not possible in the state of the campaign", Kind.STATE),
    CHANGED("The campaign was changed meanwhile; look at it again", Kind.STATE),
    OWN_CAMPAIGN("Nobody approves their own campaign; a second person has to", Kind.PERSON),
    RESULT_DAY("Results are for days on which the campaign was active, up to today", Kind.INPUT),
    RESULT_COUNTS("Clicks cannot be more than how often the message was seen", Kind.INPUT);

    /** Whose fault it is. */
    public enum Kind {
        /** What was sent. */
        INPUT,
        /** The state of the campaign or of its customer forbids the step. */
        STATE,
        /** The actor may not take this step. */
        PERSON
    }

    private final String words;
    private final Kind kind;

    CampaignRefusal(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    /** In English, for programs; people read {@code training.campaign.refusal.<name>}. */
    public String words() {
        return words;
    }

    public Kind kind() {
        return kind;
    }
}
