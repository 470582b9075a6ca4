package io.seatwise.training.recommendation.rule;

import io.seatwise.adoption.ScoreCategory;
import org.jspecify.annotations.Nullable;

/** The facts of a subject that a rule can compare. An unknown fact has no value; it is never zero instead. */
public enum Fact {
    /** Seats in use of those entitled, over the customer or one product. */
    USAGE_PERCENT(Unit.PERCENT),
    ACTIVE(Unit.COUNT),
    ENTITLED(Unit.COUNT),
    /** Seats given to people of those sold. */
    DEPLOYMENT_PERCENT(Unit.PERCENT),
    ASSIGNED(Unit.COUNT),
    SOLD(Unit.COUNT),
    UNASSIGNED(Unit.COUNT),
    /** Seats not assigned of those sold. */
    UNASSIGNED_PERCENT(Unit.PERCENT),
    /** Sold; entitled where that is not known. Entitlements count each workload, so four seats may be twenty of them. */
    SEATS(Unit.COUNT),
    /** Seats of the largest product whose usage is below the threshold for low adoption; 0 without one. */
    LOW_PRODUCT_SEATS(Unit.COUNT),
    /** Days to the next end of a commitment of an active subscription of our own. */
    DAYS_TO_RENEWAL(Unit.DAYS),
    /** Days to the next end of a term of the product about which something can still be decided. */
    DAYS_TO_TERM_END(Unit.DAYS),
    /** Days until the last one on which it can be decided. */
    DAYS_TO_DECIDE(Unit.DAYS),
    /** Seats of the terms about which something can still be decided, and those of them that are not assigned. */
    TERM_SEATS(Unit.COUNT),
    SPARE_SEATS(Unit.COUNT),
    SPARE_PERCENT(Unit.PERCENT),
    /** The amount at stake in those terms; unknown with several currencies. Only for readers who see money. */
    VALUE_AT_STAKE(Unit.MONEY),
    /** 1 when usage is above the whole. */
    INFLATED(Unit.YES_NO),
    YAMMER_USAGE_PERCENT(Unit.PERCENT),
    YAMMER_ACTIVE(Unit.COUNT),
    YAMMER_ENTITLED(Unit.COUNT),
    /** Usage of a product without its Yammer workload. */
    USAGE_WITHOUT_YAMMER_PERCENT(Unit.PERCENT),
    /** Help requests that asked how to do something, over the newest three months. */
    HOW_TO_TICKETS(Unit.COUNT),
    TICKETS(Unit.COUNT),
    HOW_TO_PERCENT(Unit.PERCENT),
    /** How-to requests of the newest three months for each hundred people. */
    HOW_TO_PER_HUNDRED(Unit.NUMBER),
    PEOPLE(Unit.COUNT),
    /** How many periods of 28 days in a row usage fell, counted back from the newest figures. */
    FALLING_MONTHS(Unit.COUNT),
    /** By how many percentage points usage fell over the last three periods of 28 days. */
    FALL_POINTS(Unit.NUMBER),
    USAGE_BEFORE_PERCENT(Unit.PERCENT),
    ONEDRIVE_PEOPLE(Unit.COUNT),
    ONEDRIVE_LICENSED_PERCENT(Unit.PERCENT),
    ONEDRIVE_USAGE_PERCENT(Unit.PERCENT),
    SHAREPOINT_USAGE_PERCENT(Unit.PERCENT),
    FIRST_TIME(Unit.COUNT),
    PEOPLE_ACTIVE(Unit.COUNT),
    FIRST_TIME_PERCENT(Unit.PERCENT),
    ACTIVATED(Unit.COUNT),
    PEOPLE_ENABLED(Unit.COUNT),
    ACTIVATED_PERCENT(Unit.PERCENT),
    COMMUNICATION(ScoreCategory.COMMUNICATION),
    MEETINGS(ScoreCategory.MEETINGS),
    CONTENT_COLLABORATION(ScoreCategory.CONTENT_COLLABORATION),
    TEAMWORK(ScoreCategory.TEAMWORK),
    MOBILITY(ScoreCategory.MOBILITY),
    ENDPOINT_ANALYTICS(ScoreCategory.ENDPOINT_ANALYTICS),
    NETWORK_CONNECTIVITY(ScoreCategory.NETWORK_CONNECTIVITY),
    APPS_HEALTH(ScoreCategory.APPS_HEALTH),
    AI_ADOPTION(ScoreCategory.AI_ADOPTION);

    /** How a value is written. */
    public enum Unit {
        PERCENT,
        COUNT,
        NUMBER,
        DAYS,
        MONEY,
        YES_NO
    }

    private final Unit unit;
    private final @Nullable ScoreCategory category;

    Fact(Unit unit) {
        this.unit = unit;
        this.category = null;
    }

    Fact(ScoreCategory category) {
        this.unit = Unit.PERCENT;
        this.category = category;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether its limits reveal amounts of money. */
    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    /** The category whose share of its points this is; null for anything else. */
    public @Nullable ScoreCategory category() {
        return category;
    }
}
