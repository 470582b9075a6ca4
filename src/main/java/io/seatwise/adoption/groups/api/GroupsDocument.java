package io.seatwise.adoption.groups.api;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.groups.GroupInsight;
import io.seatwise.adoption.groups.GroupPicture;
import io.seatwise.adoption.groups.GroupPicture.Group;
import io.seatwise.adoption.groups.GroupRate;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's groups.
 *
 * @param available whether groups are on for this customer and figures have come; all else is empty where not
 * @param people all people of the organisation
 */
record GroupsDocument(
        boolean available,
        @Nullable LocalDate day,
        @Nullable Long people,
        List<Insight> organisation,
        List<Attribute> attributes) {

    static final GroupsDocument OFF = new GroupsDocument(false, null, null, List.of(), List.of());

    /** @param percent of the organisation as a whole, exact */
    record Insight(
            ScoreCategory category,
            String insight,
            @Nullable BigDecimal percent) {}

    record Attribute(GroupAttribute attribute, List<OneGroup> groups) {}

    record OneGroup(
            String value,
            @Nullable String country,
            @Nullable String state,
            long people,
            List<Rate> insights) {}

    /** @param precision {@code EXACT}, {@code ROUNDED} to five percent, {@code AT_MOST} 5 or {@code AT_LEAST} 95 */
    record Rate(ScoreCategory category, String insight, BigDecimal percent, GroupRate.Precision precision) {}

    static GroupsDocument of(GroupPicture picture) {
        List<Insight> organisation = new ArrayList<>();
        picture.organisation()
                .forEach((insight, rate) ->
                        organisation.add(new Insight(insight.category(), insight.code(), Ratio.percent(rate))));
        return new GroupsDocument(
                true,
                picture.day(),
                picture.people(),
                organisation,
                picture.attributes().stream()
                        .map(attribute -> new Attribute(
                                attribute,
                                picture.groups(attribute).stream()
                                        .map(GroupsDocument::of)
                                        .toList()))
                        .toList());
    }

    private static OneGroup of(Group group) {
        return new OneGroup(
                group.key().value(),
                orNull(group.key().country()),
                orNull(group.key().state()),
                group.people(),
                group.rates().entrySet().stream().map(GroupsDocument::of).toList());
    }

    private static Rate of(Map.Entry<GroupInsight, GroupRate> rate) {
        return new Rate(
                rate.getKey().category(),
                rate.getKey().code(),
                rate.getValue().percent(),
                rate.getValue().precision());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
