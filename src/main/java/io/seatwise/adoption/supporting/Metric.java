package io.seatwise.adoption.supporting;

import static io.seatwise.adoption.supporting.Metric.Method.LOCATION;
import static io.seatwise.adoption.supporting.Metric.Method.LOCATIONS;
import static io.seatwise.adoption.supporting.Metric.Method.MEAN;
import static io.seatwise.adoption.supporting.Metric.Method.PEOPLE;
import static io.seatwise.adoption.supporting.Metric.Method.PEOPLE_A_DAY;
import static io.seatwise.adoption.supporting.Metric.Method.SCORE;
import static io.seatwise.adoption.supporting.Metric.Method.SHARE;
import static io.seatwise.adoption.supporting.Metric.Method.SHARE_OF_SUMS;
import static io.seatwise.adoption.supporting.Metric.Method.SUM;

/** A supporting metric that stored counts give; several of one metric differ in their subject. */
public enum Metric {
    MAIL_ACTIVE(SHARE),
    TEAMS_ACTIVE(SHARE),
    COMMUNITY_ACTIVE(SHARE),
    ONEDRIVE_ACTIVE(SHARE),
    SHAREPOINT_ACTIVE(SHARE),
    CHANNEL_MENTIONS(SUM),
    CHANNEL_MESSAGES(SHARE_OF_SUMS),
    CHANNEL_PEOPLE(PEOPLE_A_DAY),
    CHAT_PEOPLE(PEOPLE_A_DAY),
    MEETING_PEOPLE(PEOPLE_A_DAY),
    CALL_PEOPLE(PEOPLE_A_DAY),
    VIDEO_TIME(SHARE_OF_SUMS),
    SCREEN_TIME(SHARE_OF_SUMS),
    MEETINGS_ORGANIZED(SUM),
    MEETINGS_ATTENDED(SUM),
    CALLS(SUM),
    SITE_FILES(PEOPLE_A_DAY),
    SITE_PAGES(PEOPLE_A_DAY),
    SHARED_INSIDE(PEOPLE_A_DAY),
    SHARED_OUTSIDE(PEOPLE_A_DAY),
    TEAMS_ENGAGED(SHARE),
    CHANNELS_ACTIVE(MEAN),
    /** By application. */
    OUTLOOK_BY_APP(PEOPLE),
    /** By device. */
    TEAMS_BY_DEVICE(PEOPLE),
    /** By platform. */
    APPS_BY_PLATFORM(PEOPLE_A_DAY),
    /** By application. */
    PEOPLE_BY_APP(PEOPLE_A_DAY),
    STARTUP(SCORE),
    RELIABILITY(SCORE),
    ANYWHERE(SCORE),
    EXCHANGE_NETWORK(LOCATIONS),
    SHAREPOINT_NETWORK(LOCATIONS),
    TEAMS_NETWORK(LOCATIONS),
    /** By location. */
    NETWORK_OF_LOCATION(LOCATION),
    OUTLOOK_CURRENT(SHARE),
    /** By version. */
    OUTLOOK_BY_VERSION(PEOPLE),
    /** By product. */
    ACTIVATED(SHARE),
    /** By application. */
    COPILOT_BY_APP(SHARE),
    /** By days of the period. */
    COPILOT_BY_PERIOD(SHARE);

    private final Method method;

    Metric(Method method) {
        this.method = method;
    }

    /** How it is computed. */
    public Method method() {
        return method;
    }

    /** The unit of its value. */
    public Unit unit() {
        return method.unit;
    }

    /** How a value is made of the numbers put in. */
    public enum Method {
        /** The part over the whole, of one line of a report. */
        SHARE(Unit.PERCENT),
        /** The sum of the parts over the sum of the wholes, over the days of a window. */
        SHARE_OF_SUMS(Unit.PERCENT),
        /** Different people over the period of a report, as it says. */
        PEOPLE(Unit.PEOPLE),
        /** The mean of the people of each day: days cannot be added up to different people. */
        PEOPLE_A_DAY(Unit.PEOPLE_A_DAY),
        /** The mean of the days. */
        MEAN(Unit.COUNT_A_DAY),
        /** The sum of the days: of actions, never of people. */
        SUM(Unit.COUNT),
        /** A score, as given by its source. */
        SCORE(Unit.POINTS),
        /** The mean of the points of locations, weighted by users. */
        LOCATIONS(Unit.POINTS),
        /** The mean of the points of a location's assessments. */
        LOCATION(Unit.POINTS);

        private final Unit unit;

        Method(Unit unit) {
            this.unit = unit;
        }
    }

    /** What a value is in. */
    public enum Unit {
        PERCENT,
        PEOPLE,
        PEOPLE_A_DAY,
        COUNT,
        COUNT_A_DAY,
        POINTS
    }
}
