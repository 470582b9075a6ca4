package io.seatwise.adoption;

/** A category of the Adoption Score, worth 100 points in each scheme that counts it. */
public enum ScoreCategory {
    COMMUNICATION(Experience.PEOPLE),
    MEETINGS(Experience.PEOPLE),
    CONTENT_COLLABORATION(Experience.PEOPLE),
    TEAMWORK(Experience.PEOPLE),
    MOBILITY(Experience.PEOPLE),
    ENDPOINT_ANALYTICS(Experience.TECHNOLOGY),
    NETWORK_CONNECTIVITY(Experience.TECHNOLOGY),
    APPS_HEALTH(Experience.TECHNOLOGY),
    AI_ADOPTION(Experience.PEOPLE);

    private final Experience experience;

    ScoreCategory(Experience experience) {
        this.experience = experience;
    }

    /** Which half of the score it belongs to. */
    public Experience experience() {
        return experience;
    }

    /** People experiences can be opted out of; technology experiences are about devices and networks. */
    public enum Experience {
        PEOPLE,
        TECHNOLOGY
    }
}
