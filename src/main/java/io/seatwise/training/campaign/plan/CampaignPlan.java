package io.seatwise.training.campaign.plan;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a person writes down for a campaign. */
public record CampaignPlan(
        String name,
        @JsonUnwrapped Subject subject,
        @JsonUnwrapped Message message,
        TargetRule target,
        @JsonUnwrapped Schedule schedule) {

    /** Default length of a campaign in days. */
    public static final int USUAL_DAYS = 365;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_CODE = 60;

    public CampaignPlan {
        name = name.strip();
    }

    /** The usual last day of a campaign that starts on this day. */
    public static LocalDate usualEnd(LocalDate start) {
        return start.plusDays(USUAL_DAYS - 1L);
    }

    /** Whether the window is shorter than the month that is the least advised. */
    public boolean isShort() {
        return schedule.end().plusDays(1).isBefore(schedule.start().plusMonths(1));
    }

    /** The text in this language, else in English, else any. */
    public CampaignText text(String language) {
        CampaignText text =
                message.texts().getOrDefault(language, message.texts().get("en"));
        return text == null ? message.texts().values().iterator().next() : text;
    }

    /** The same plan with these texts. */
    public CampaignPlan with(Map<String, CampaignText> texts) {
        return new CampaignPlan(name, subject, new Message(texts, message.link()), target, schedule);
    }

    public void check() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new CampaignRefusedException(CampaignRefusal.NAME_MISSING);
        }
        if (message.texts().isEmpty()
                || !message.texts().keySet().stream().allMatch(language -> language.matches("[a-z]{2,3}"))
                || !message.texts().values().stream().allMatch(CampaignText::isComplete)) {
            throw new CampaignRefusedException(CampaignRefusal.TEXT_MISSING);
        }
        if (!subject.scenario().insights().contains(subject.insight())) {
            throw new CampaignRefusedException(CampaignRefusal.INSIGHT, subject.scenario() + ", " + subject.insight());
        }
        if (schedule.end().isBefore(schedule.start())) {
            throw new CampaignRefusedException(CampaignRefusal.WINDOW);
        }
        if (!message.link().isEmpty() && !isLink(message.link())) {
            throw new CampaignRefusedException(CampaignRefusal.LINK);
        }
        if (subject.playbookCode() != null && subject.playbookCode().length() > LONGEST_CODE) {
            throw new CampaignRefusedException(CampaignRefusal.NAME_MISSING, "playbook");
        }
    }

    private static boolean isLink(String link) {
        try {
            URI uri = URI.create(link);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && link.length() <= LONGEST_LINK;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /**
     * What a campaign is about.
     *
     * @param insight one of {@link Scenario#insights()}
     * @param playbookCode the playbook that it belongs to; null when there is none
     */
    public record Subject(
            Scenario scenario,
            CampaignInsight insight,

            @JsonProperty("playbook") @JsonAlias("playbookCode") @Nullable
            String playbookCode) {

        public Subject {
            playbookCode = playbookCode == null || playbookCode.isBlank() ? null : playbookCode.strip();
        }
    }

    /**
     * What the recipients read.
     *
     * @param texts by language tag, one at least
     * @param link where the message leads; may be empty
     */
    public record Message(Map<String, CampaignText> texts, String link) {

        public Message {
            texts = new TreeMap<>(texts);
            link = link.strip();
        }
    }

    /**
     * The days of a campaign, and how often its message is shown.
     *
     * @param start its first day
     * @param end its last day, included
     */
    public record Schedule(LocalDate start, LocalDate end, Frequency frequency) {}
}
