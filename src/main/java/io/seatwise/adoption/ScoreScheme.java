package io.seatwise.adoption;

import static io.seatwise.adoption.ScoreCategory.AI_ADOPTION;
import static io.seatwise.adoption.ScoreCategory.APPS_HEALTH;
import static io.seatwise.adoption.ScoreCategory.COMMUNICATION;
import static io.seatwise.adoption.ScoreCategory.CONTENT_COLLABORATION;
import static io.seatwise.adoption.ScoreCategory.ENDPOINT_ANALYTICS;
import static io.seatwise.adoption.ScoreCategory.MEETINGS;
import static io.seatwise.adoption.ScoreCategory.MOBILITY;
import static io.seatwise.adoption.ScoreCategory.NETWORK_CONNECTIVITY;
import static io.seatwise.adoption.ScoreCategory.TEAMWORK;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the Adoption Score: which categories count. Totals of different schemes are not comparable, so each
 * stored score names its scheme. Source: domain/adoption-score.md, section 0.1.
 */
public enum ScoreScheme {
    /** Five people and three technology categories; the default. */
    CLASSIC_800(
            LocalDate.of(2020, 10, 1),
            LocalDate.of(2026, 1, 21),
            List.of(
                    COMMUNICATION,
                    MEETINGS,
                    CONTENT_COLLABORATION,
                    TEAMWORK,
                    MOBILITY,
                    ENDPOINT_ANALYTICS,
                    NETWORK_CONNECTIVITY,
                    APPS_HEALTH)),
    /** The same with AI adoption, for organisations with at least one Copilot licence. */
    CLASSIC_AI_900(
            LocalDate.of(2025, 4, 16),
            LocalDate.of(2026, 1, 21),
            List.of(
                    COMMUNICATION,
                    MEETINGS,
                    CONTENT_COLLABORATION,
                    TEAMWORK,
                    MOBILITY,
                    ENDPOINT_ANALYTICS,
                    NETWORK_CONNECTIVITY,
                    APPS_HEALTH,
                    AI_ADOPTION)),
    /** People experiences alone, without Copilot; the maximum of 500 is inferred, not published. */
    PEOPLE_500(
            LocalDate.of(2026, 1, 22),
            null,
            List.of(COMMUNICATION, MEETINGS, CONTENT_COLLABORATION, TEAMWORK, MOBILITY)),
    /** People experiences with AI adoption. */
    PEOPLE_AI_600(
            LocalDate.of(2026, 1, 22),
            null,
            List.of(COMMUNICATION, MEETINGS, CONTENT_COLLABORATION, TEAMWORK, MOBILITY, AI_ADOPTION));

    /** The points that each category is worth. */
    public static final int POINTS_PER_CATEGORY = 100;

    private final LocalDate publishedFrom;
    private final @Nullable LocalDate publishedTo;
    private final List<ScoreCategory> categories;

    ScoreScheme(LocalDate publishedFrom, @Nullable LocalDate publishedTo, List<ScoreCategory> categories) {
        this.publishedFrom = publishedFrom;
        this.publishedTo = publishedTo;
        this.categories = categories;
    }

    /** The first day on which Microsoft showed this version. */
    public LocalDate publishedFrom() {
        return publishedFrom;
    }

    /** The last day on which Microsoft showed it; null while it does. A partner may go on using any scheme. */
    public @Nullable LocalDate publishedTo() {
        return publishedTo;
    }

    /** The categories that count, in the order in which they are shown. */
    public List<ScoreCategory> categories() {
        return categories;
    }

    /** The maximum when every category has data. */
    public int maxPoints() {
        return categories.size() * POINTS_PER_CATEGORY;
    }
}
