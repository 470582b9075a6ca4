package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code group-insight}: figures that the customer's side has added up by group, one row a group and insight. A
 * row replaces, together with all others of its customer and day, what was said of that day before.
 */
@Component
class GroupInsightFileKind implements FileKind<GroupRow> {

    static final String NAME = "group-insight";

    private static final String TENANT = "customerTenantId";
    private static final String DAY = "day";
    private static final String ATTRIBUTE = "attribute";
    private static final String VALUE = "value";
    private static final String COUNTRY = "country";
    private static final String STATE = "state";
    private static final String PEOPLE = "people";
    private static final String CATEGORY = "category";
    private static final String INSIGHT = "insight";
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";
    private static final Set<String> WHOLE = Set.of("ORGANISATION", "ORGANIZATION");
    private static final int LONGEST_VALUE = 150;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_INSIGHT = 60;

    private final GroupStore store;
    private final PrivacySettings privacy;

    GroupInsightFileKind(GroupStore store, PrivacySettings privacy) {
        this.store = store;
        this.privacy = privacy;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(TENANT, "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"),
                Column.required(DAY, "2026-11-20"),
                Column.required(ATTRIBUTE, "DEPARTMENT"),
                Column.optional(VALUE, "Sales"),
                Column.optional(COUNTRY, ""),
                Column.optional(STATE, ""),
                Column.required(PEOPLE, "140"),
                Column.required(CATEGORY, "COMMUNICATION"),
                Column.optional(INSIGHT, GroupInsight.PRIMARY),
                Column.required(NUMERATOR, "84"),
                Column.required(DENOMINATOR, "140"));
    }

    @Override
    public @Nullable GroupRow read(SourceRow row) {
        UUID tenantId = row.requiredGuid(TENANT);
        LocalDate day = row.requiredDay(DAY);
        Optional<GroupKey> group = group(row);
        ScoreCategory category = category(row);
        String insight = row.text(INSIGHT, LONGEST_INSIGHT);
        Long people = row.requiredCount(PEOPLE);
        Long numerator = row.requiredCount(NUMERATOR);
        Long denominator = row.requiredCount(DENOMINATOR);
        if (people != null && people < GroupSuppression.FEWEST_PEOPLE) {
            row.fault(
                    PEOPLE,
                    ProblemCode.GROUP_TOO_SMALL,
                    "Groups of fewer than ten people are never taken in. Leave the row out.");
        }
        if (numerator != null && denominator != null && numerator > denominator) {
            row.fault(NUMERATOR, ProblemCode.CONFLICT, "Expected at most the denominator.");
        }
        if (denominator != null && people != null && denominator > people) {
            row.fault(DENOMINATOR, ProblemCode.CONFLICT, "Expected at most the people of the group.");
        }
        if (tenantId == null
                || day == null
                || category == null
                || people == null
                || numerator == null
                || denominator == null) {
            return null;
        }
        String code = insight == null ? GroupInsight.PRIMARY : insight.toUpperCase(Locale.ROOT);
        return new GroupRow(
                tenantId, day, group.orElse(null), new GroupInsight(category, code), people, numerator, denominator);
    }

    /** Empty for the organisation as a whole, and where a fault was reported. */
    private static Optional<GroupKey> group(SourceRow row) {
        String given = row.requiredText(ATTRIBUTE, LONGEST_INSIGHT);
        String value = row.text(VALUE, LONGEST_VALUE);
        String country = row.text(COUNTRY, LONGEST_PLACE);
        String state = row.text(STATE, LONGEST_PLACE);
        if (given == null || WHOLE.contains(given.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<GroupAttribute> attribute = Arrays.stream(GroupAttribute.values())
                .filter(each -> each.name().equalsIgnoreCase(given))
                .findFirst();
        if (attribute.isEmpty()) {
            row.fault(
                    ATTRIBUTE,
                    ProblemCode.CONFLICT,
                    "Expected ORGANISATION, COMPANY, DEPARTMENT, COUNTRY, STATE or CITY.");
            return Optional.empty();
        }
        boolean below = attribute.get() == GroupAttribute.STATE || attribute.get() == GroupAttribute.CITY;
        require(row, VALUE, value, "the group's name");
        if (below) {
            require(row, COUNTRY, country, "the country of the state or city");
        }
        if (attribute.get() == GroupAttribute.CITY) {
            require(row, STATE, state, "the state of the city, or its country again where there are none");
        }
        if (looksLikePerson(value) || looksLikePerson(country) || looksLikePerson(state)) {
            row.fault(
                    VALUE,
                    ProblemCode.PERSONAL_DATA,
                    "The value looks like the id of a person or a single group. Expected a name such as Sales.");
        }
        return Optional.of(new GroupKey(
                attribute.get(),
                below ? plain(country) : "",
                attribute.get() == GroupAttribute.CITY ? plain(state) : "",
                plain(value)));
    }

    private static void require(SourceRow row, String column, @Nullable String text, String what) {
        if (text == null) {
            row.fault(column, ProblemCode.MISSING_VALUE, "Expected " + what + ", the value is missing.");
        }
    }

    /** An id or a digest stands for one person or one small team, whoever made it. */
    private static boolean looksLikePerson(@Nullable String text) {
        return text != null && text.replace("-", "").matches("[0-9a-fA-F]{32,128}");
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    private static @Nullable ScoreCategory category(SourceRow row) {
        String given = row.requiredText(CATEGORY, LONGEST_INSIGHT);
        if (given == null) {
            return null;
        }
        Optional<ScoreCategory> category = Arrays.stream(ScoreCategory.values())
                .filter(each -> each.experience() == ScoreCategory.Experience.PEOPLE)
                .filter(each -> each.name().equalsIgnoreCase(given))
                .findFirst();
        if (category.isEmpty()) {
            String expected = Arrays.stream(ScoreCategory.values())
                    .filter(each -> each.experience() == ScoreCategory.Experience.PEOPLE)
                    .map(ScoreCategory::name)
                    .collect(Collectors.joining(", "));
            row.fault(CATEGORY, ProblemCode.CONFLICT, "Expected a category about people: " + expected + ".");
        }
        return category.orElse(null);
    }

    @Override
    public Object key(GroupRow row) {
        return row.key();
    }

    /** What was deleted after an opt-out is to be taken in again with the file that brought it. */
    @Override
    public boolean mayBeAppliedAgain() {
        return true;
    }

    @Override
    public Session<GroupRow> open(PartnerScope scope, ImportContext context) {
        return new GroupInsightSession(store, privacy, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return store.undo(scope, context.runId());
    }
}
