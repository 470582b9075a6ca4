package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code group-insight}: figures that the customer's side has added up by group, one row a group and insight. A
 * row replaces, together with all others of its customer and day, what was said of that day before.
 */
@Component
class GroupInsightFileKind implements FileKind<GroupRow> {

    static final String NAME = "group-insight";

    private static final Set<String> WHOLE = Set.of("ORGANISATION", "ORGANIZATION");
    private static final int LONGEST_VALUE = 150;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_CODE = 60;
    private static final List<ScoreCategory> ABOUT_PEOPLE = Arrays.stream(ScoreCategory.values())
            .filter(each -> each.experience() == ScoreCategory.Experience.PEOPLE)
            .toList();

    static final Column.Required<CustomerId> TENANT =
            Column.customer("customerTenantId").required();
    private static final Column.Required<LocalDate> DAY = Column.day("day").required();
    static final Column.Required<String> ATTRIBUTE =
            Column.text("attribute", LONGEST_CODE).example("DEPARTMENT").required();
    private static final Column<String> VALUE =
            Column.text("value", LONGEST_VALUE).example("Sales");
    private static final Column<String> COUNTRY = Column.text("country", LONGEST_PLACE);
    private static final Column<String> STATE = Column.text("state", LONGEST_PLACE);
    private static final Column.Required<Long> PEOPLE =
            Column.count("people").example("140").required();
    private static final Column.Required<ScoreCategory> CATEGORY =
            Column.code("category", ABOUT_PEOPLE).example("COMMUNICATION").required();
    private static final Column<String> INSIGHT =
            Column.text("insight", LONGEST_CODE).example(GroupInsight.PRIMARY);
    private static final Column.Required<Long> NUMERATOR =
            Column.count("numerator").example("84").required();
    private static final Column.Required<Long> DENOMINATOR =
            Column.count("denominator").example("140").required();

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
    public List<Column<?>> columns() {
        return List.of(
                TENANT, DAY, ATTRIBUTE, VALUE, COUNTRY, STATE, PEOPLE, CATEGORY, INSIGHT, NUMERATOR, DENOMINATOR);
    }

    @Override
    public GroupRow read(SourceRow row) {
        Optional<GroupKey> group = group(row);
        if (row.get(PEOPLE) < GroupSuppression.FEWEST_PEOPLE) {
            row.fault(PEOPLE, ProblemCode.GROUP_TOO_SMALL, "adoption.groups.expected.people");
        }
        if (row.get(NUMERATOR) > row.get(DENOMINATOR)) {
            row.fault(NUMERATOR, ProblemCode.CONFLICT, "imports.expected.atMost", DENOMINATOR, row.get(DENOMINATOR));
        }
        if (row.get(DENOMINATOR) > row.get(PEOPLE)) {
            row.fault(DENOMINATOR, ProblemCode.CONFLICT, "imports.expected.atMost", PEOPLE, row.get(PEOPLE));
        }
        return new GroupRow(
                row.get(TENANT),
                row.get(DAY),
                group.orElse(null),
                new GroupInsight(
                        row.get(CATEGORY),
                        row.get(INSIGHT, GroupInsight.PRIMARY).toUpperCase(Locale.ROOT)),
                row.get(PEOPLE),
                new GroupRow.Share(row.get(NUMERATOR), row.get(DENOMINATOR)));
    }

    /** Empty for the organisation as a whole, and after a reported problem. */
    private static Optional<GroupKey> group(SourceRow row) {
        String given = row.get(ATTRIBUTE);
        if (WHOLE.contains(given.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<GroupAttribute> attribute = Arrays.stream(GroupAttribute.values())
                .filter(each -> each.name().equalsIgnoreCase(given))
                .findFirst();
        if (attribute.isEmpty()) {
            row.fault(ATTRIBUTE, ProblemCode.CONFLICT, "adoption.groups.expected.attribute");
            return Optional.empty();
        }
        boolean city = attribute.get() == GroupAttribute.CITY;
        boolean below = city || attribute.get() == GroupAttribute.STATE;
        String value = row.require(VALUE);
        String country = below ? row.require(COUNTRY) : row.get(COUNTRY);
        String state = city ? row.require(STATE) : row.get(STATE);
        if (looksLikePerson(value) || looksLikePerson(country) || looksLikePerson(state)) {
            row.fault(VALUE, ProblemCode.PERSONAL_DATA, "adoption.groups.expected.name");
        }
        return Optional.of(
                new GroupKey(attribute.get(), below ? plain(country) : "", city ? plain(state) : "", plain(value)));
    }

    /** An id or a digest identifies one person or one small team. */
    private static boolean looksLikePerson(@Nullable String text) {
        return text != null && text.replace("-", "").matches("[0-9a-fA-F]{32,128}");
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
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
