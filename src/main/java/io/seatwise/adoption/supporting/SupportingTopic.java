package io.seatwise.adoption.supporting;

import static io.seatwise.adoption.ScoreCategory.AI_ADOPTION;
import static io.seatwise.adoption.ScoreCategory.APPS_HEALTH;
import static io.seatwise.adoption.ScoreCategory.COMMUNICATION;
import static io.seatwise.adoption.ScoreCategory.CONTENT_COLLABORATION;
import static io.seatwise.adoption.ScoreCategory.ENDPOINT_ANALYTICS;
import static io.seatwise.adoption.ScoreCategory.MEETINGS;
import static io.seatwise.adoption.ScoreCategory.MOBILITY;
import static io.seatwise.adoption.ScoreCategory.NETWORK_CONNECTIVITY;
import static io.seatwise.adoption.ScoreCategory.TEAMWORK;

import io.seatwise.adoption.ScoreCategory;
import java.util.Arrays;
import java.util.List;

/**
 * What Microsoft shows beside a category, in its order, and what stored counts give of it: the metric itself or what
 * comes nearest, which the texts say. A topic without metrics is in no file. Source: domain/adoption-score.md, sections
 * 1.1 to 1.9.
 */
public enum SupportingTopic {
    WAYS(COMMUNICATION, Metric.MAIL_ACTIVE, Metric.TEAMS_ACTIVE, Metric.COMMUNITY_ACTIVE),
    MENTIONS(COMMUNICATION, Metric.CHANNEL_MENTIONS),
    CHANNELS_AND_CHATS(COMMUNICATION, Metric.CHANNEL_MESSAGES, Metric.CHANNEL_PEOPLE, Metric.CHAT_PEOPLE),
    QUESTIONS(COMMUNICATION),
    CAMERA_AND_SCREEN(MEETINGS, Metric.VIDEO_TIME, Metric.SCREEN_TIME),
    MEETING_HOURS(MEETINGS),
    MEETING_LENGTH(MEETINGS),
    PARTICIPATION(
            MEETINGS,
            Metric.MEETING_PEOPLE,
            Metric.CALL_PEOPLE,
            Metric.MEETINGS_ORGANIZED,
            Metric.MEETINGS_ATTENDED,
            Metric.CALLS),
    FILES_ONLINE(CONTENT_COLLABORATION, Metric.ONEDRIVE_ACTIVE, Metric.SHAREPOINT_ACTIVE, Metric.SITE_FILES),
    ATTACHMENTS(CONTENT_COLLABORATION),
    SHARING(CONTENT_COLLABORATION, Metric.SHARED_INSIDE, Metric.SHARED_OUTSIDE),
    FILES_TOGETHER(CONTENT_COLLABORATION),
    NETWORK_TO_FILES(CONTENT_COLLABORATION, Metric.SHAREPOINT_NETWORK),
    SHARED_WAYS(TEAMWORK, Metric.CHANNEL_PEOPLE, Metric.SITE_FILES, Metric.SITE_PAGES),
    WORKSPACES(TEAMWORK, Metric.TEAMS_ENGAGED, Metric.CHANNELS_ACTIVE),
    INTENSITY(TEAMWORK),
    TEAM_ATTACHED(TEAMWORK),
    OUTLOOK(MOBILITY, Metric.OUTLOOK_BY_APP),
    TEAMS(MOBILITY, Metric.TEAMS_BY_DEVICE),
    PLATFORMS(MOBILITY, Metric.APPS_BY_PLATFORM),
    OFFICE_APPS(MOBILITY, Metric.PEOPLE_BY_APP),
    REMOTE_WORK(MOBILITY),
    STARTUP_TIMES(ENDPOINT_ANALYTICS, Metric.STARTUP),
    CRASHES(ENDPOINT_ANALYTICS, Metric.RELIABILITY),
    WINDOWS_ANYWHERE(ENDPOINT_ANALYTICS, Metric.ANYWHERE),
    ASSESSMENTS(NETWORK_CONNECTIVITY, Metric.EXCHANGE_NETWORK, Metric.SHAREPOINT_NETWORK, Metric.TEAMS_NETWORK),
    LOCATIONS(NETWORK_CONNECTIVITY, Metric.NETWORK_OF_LOCATION),
    VERSIONS(APPS_HEALTH, Metric.OUTLOOK_CURRENT, Metric.OUTLOOK_BY_VERSION),
    UPDATE_CHANNELS(APPS_HEALTH),
    ACTIVATION(APPS_HEALTH, Metric.ACTIVATED),
    COPILOT_APPS(AI_ADOPTION, Metric.COPILOT_BY_APP),
    COPILOT_OVER_TIME(AI_ADOPTION, Metric.COPILOT_BY_PERIOD),
    AGENTS(AI_ADOPTION);

    private final ScoreCategory category;
    private final List<Metric> metrics;

    SupportingTopic(ScoreCategory category, Metric... metrics) {
        this.category = category;
        this.metrics = List.of(metrics);
    }

    /** The category that it stands beside. */
    public ScoreCategory category() {
        return category;
    }

    /** The figures that stored counts allow; empty where no file has such counts. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** Those of a category, in the order of the screen. */
    public static List<SupportingTopic> of(ScoreCategory category) {
        return Arrays.stream(values())
                .filter(topic -> topic.category == category)
                .toList();
    }
}
