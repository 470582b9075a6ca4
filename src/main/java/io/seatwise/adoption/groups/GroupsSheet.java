package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.groups.GroupPicture.Group;
import io.seatwise.base.Ratio;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.exports.CellType;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportTables;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.export.CustomerSheet;
import io.seatwise.portfolio.export.Definition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet Groups of a customer's workbook, where groups are on: the groups on screen, one row a group and insight. */
@Component
class GroupsSheet implements CustomerSheet {

    private static final List<ReportColumn<Line>> COLUMNS = List.of(
            column(
                    "Attribute",
                    CellType.TEXT,
                    line -> line.group().key().attribute().name()),
            column("Group", CellType.TEXT, line -> line.group().key().value()),
            column("Country", CellType.TEXT, line -> orNull(line.group().key().country())),
            column("State", CellType.TEXT, line -> orNull(line.group().key().state())),
            column("People", CellType.COUNT, line -> line.group().people()),
            column("Category", CellType.TEXT, line -> line.insight().category().name()),
            column("Insight", CellType.TEXT, line -> line.insight().code()),
            column("Group %", CellType.PERCENT, Line::rate),
            column("Precision", CellType.TEXT, Line::precision),
            column("Organisation %", CellType.PERCENT, Line::organisation),
            column("Data as of", CellType.DATE, Line::day));

    private final Groups groups;

    GroupsSheet(Groups groups) {
        this.groups = groups;
    }

    private record Line(
            LocalDate day,
            Group group,
            GroupInsight insight,
            @Nullable GroupRate shown,
            @Nullable Ratio organisation) {

        @Nullable
        Ratio rate() {
            return shown == null
                    ? null
                    : new Ratio(shown.percent().movePointRight(1).longValueExact(), 1000);
        }

        String precision() {
            if (shown == null) {
                return "Not shown";
            }
            return switch (shown.precision()) {
                case EXACT -> "Exact";
                case ROUNDED -> "To the nearest 5 %";
                case AT_MOST -> "5 % or less";
                case AT_LEAST -> "95 % or more";
            };
        }
    }

    @Override
    public List<Definition> definitions() {
        return List.of(
                new Definition("Attribute", "What the people of a group have in common", ""),
                new Definition(
                        "Group",
                        "A group of people as the customer's directory names it",
                        "Only groups of ten and more people of customers who agreed."),
                new Definition("State", "The state of the country that the group is in", "On the sheet Groups."),
                new Definition("People", "How many people the group has", ""),
                new Definition("Category", "The category of the Adoption Score", ""),
                new Definition("Insight", "What people of the group do, by its code", ""),
                new Definition("Group %", "The share of the group's people who do it", "As exact as Precision says."),
                new Definition(
                        "Precision",
                        "Precision of the share",
                        "The fewer people, the less exactly, so that nobody can be picked out."),
                new Definition("Organisation %", "The same share of the whole customer", ""));
    }

    @Override
    public void addTo(StreamingWorkbook workbook, PartnerScope scope, CustomerId customer) throws IOException {
        Optional<GroupPicture> picture = groups.of(scope, customer);
        if (picture.isEmpty()) {
            return;
        }
        GroupPicture shown = picture.get();
        workbook.table("Groups", ReportTables.columns(COLUMNS), sink -> {
            Consumer<Line> table = ReportTables.rows(COLUMNS, sink);
            for (Group group : shown.groups()) {
                for (Map.Entry<GroupInsight, @Nullable Ratio> insight :
                        shown.organisation().entrySet()) {
                    table.accept(new Line(
                            shown.day(),
                            group,
                            insight.getKey(),
                            group.rates().get(insight.getKey()),
                            insight.getValue()));
                }
            }
        });
    }

    private static ReportColumn<Line> column(String title, CellType type, Function<Line, @Nullable Object> value) {
        return new ReportColumn<>(title, "", type, null, value);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
