package io.seatwise.training.campaign.plan;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes down for a campaign.
 *
 * @param insight one of {@link Scenario#insights()}
 * @param playbookCode the playbook that it belongs to; null when there is none
 * @param texts by language tag, one at least
 * @param link where the message leads; may be empty
 * @param start its first day
 * @param end its last day, included
 */
public record CampaignPlan(
        String name,
        Scenario scenario,
        CampaignInsight insight,
        @Nullable String playbookCode,
        Map<String, CampaignText> texts,
        String link,
        TargetRule target,
        LocalDate start,
        LocalDate end,
        Frequency frequency) {

    /** Default length of a campaign in days. */
    public static final int USUAL_DAYS = 365;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_CODE = 60;

    public CampaignPlan {
        name = name.strip();
        link = link.strip();
        texts = new TreeMap<>(texts);
        playbookCode = playbookCode == null || playbookCode.isBlank() ? null : playbookCode.strip();
    }

    /** The usual last day of a campaign that starts on this day. */
    public static LocalDate usualEnd(LocalDate start) {
        return start.plusDays(USUAL_DAYS - 1L);
    }

    /** Whether the window is shorter than the month that is the least advised. */
    public boolean isShort() {
        return end.plusDays(1).isBefore(start.plusMonths(1));
    }

    /** The text in this language, else in English, else any. */
    public CampaignText text(String language) {
        CampaignText text = texts.getOrDefault(language, texts.get("en"));
        return text == null ? texts.values().iterator().next() : text;
    }

    /** The same plan with these texts. */
    public CampaignPlan with(Map<String, CampaignText> texts) {
        return new CampaignPlan(name, scenario, insight, playbookCode, texts, link, target, start, end, frequency);
    }

    public void check() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new CampaignRefusedException(CampaignRefusal.NAME_MISSING);
        }
        if (texts.isEmpty()
                || !texts.keySet().stream().allMatch(language -> language.matches("[a-z]{2,3}"))
                || !texts.values().stream().allMatch(CampaignText::isComplete)) {
            throw new CampaignRefusedException(CampaignRefusal.TEXT_MISSING);
        }
        if (!scenario.insights().contains(insight)) {
            throw new CampaignRefusedException(CampaignRefusal.INSIGHT, scenario + ", " + insight);
        }
        if (end.isBefore(start)) {
            throw new CampaignRefusedException(CampaignRefusal.WINDOW);
        }
        if (!link.isEmpty() && !isLink(link)) {
            throw new CampaignRefusedException(CampaignRefusal.LINK);
        }
        if (playbookCode != null && playbookCode.length() > LONGEST_CODE) {
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
}
