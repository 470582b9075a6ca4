package io.seatwise.demo;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.CoverageCheck;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.demo.DemoModel.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some larger customers have agreed to groups: their coverage checks, and a file of departments and places. */
final class DemoGroups {

    private static final List<ScoreCategory> CATEGORIES = List.of(
            ScoreCategory.COMMUNICATION,
            ScoreCategory.MEETINGS,
            ScoreCategory.CONTENT_COLLABORATION,
            ScoreCategory.TEAMWORK,
            ScoreCategory.MOBILITY);
    private static final List<String> DEPARTMENTS =
            List.of("Sales", "Engineering", "Customer service", "Finance", "Marketing", "People", "Legal");
    private static final int[] SHARES = {30, 26, 18, 10, 8, 5, 3};
    private static final List<String> SITES = List.of("Head office", "Works", "Branch");
    private static final int[] SITE_SHARES = {60, 32, 8};
    private static final int FEWEST = 10;
    private static final int MOST_CUSTOMERS = 8;
    private static final int LARGE = 120;

    private final List<DemoModel> models;
    private final LocalDate day;

    DemoGroups(List<DemoModel> models, LocalDate day) {
        this.models = models.stream()
                .filter(model ->
                        model.customer().organisation().seats() >= LARGE && model.hasFigures() && model.reportsOn(day))
                .limit(MOST_CUSTOMERS)
                .toList();
        this.day = day;
    }

    /** Those that have agreed. */
    List<DemoModel> models() {
        return models;
    }

    CoverageCheck check(DemoModel model) {
        int people = Math.toIntExact(model.licensed(day));
        return new CoverageCheck(
                people,
                Map.of(
                        GroupAttribute.DEPARTMENT, new CoverageCheck.Attribute(people, DEPARTMENTS.size()),
                        GroupAttribute.COMPANY, new CoverageCheck.Attribute(people, SITES.size())));
    }

    Path write(Path folder) throws IOException {
        return DemoCsv.write(
                folder,
                "group-insight.csv",
                "customerTenantId,day,attribute,value,country,state,people,category,insight,numerator,denominator",
                csv -> models.forEach(model -> CATEGORIES.forEach(category -> write(csv, model, category))));
    }

    private void write(DemoCsv csv, DemoModel model, ScoreCategory category) {
        Count all = model.category(category, day);
        row(csv, model, "ORGANISATION", "", category, all);
        List<Count> departments = split(model, category, all, SHARES);
        for (int i = 0; i < SHARES.length; i++) {
            row(csv, model, "DEPARTMENT", DEPARTMENTS.get(i), category, departments.get(i));
        }
        List<Count> sites = split(model, category, all, SITE_SHARES);
        for (int i = 0; i < SITE_SHARES.length; i++) {
            row(csv, model, "COMPANY", model.customer().name() + " " + SITES.get(i), category, sites.get(i));
        }
    }

    /** Splits the people of the organisation by group. The use differs by group; the first group takes the remainder. */
    private static List<Count> split(DemoModel model, ScoreCategory category, Count all, int[] shares) {
        double level = (double) all.part() / all.whole();
        long people = all.whole();
        long users = all.part();
        List<Count> groups = new ArrayList<>();
        for (int i = shares.length - 1; i >= 0; i--) {
            long part = i == 0 ? people : all.whole() * shares[i] / 100;
            double taste = (model.trend().fixed(300 + 10 * shares.length + i + category.ordinal() * 100) - 0.5) * 1.2;
            double wanted = part * level * (1 + taste * (1 - level));
            long active = i == 0
                    ? users
                    : Math.clamp(Math.round(wanted), Math.max(0, users - people + part), Math.min(part, users));
            groups.addFirst(new Count(active, part));
            people -= part;
            users -= active;
        }
        return groups;
    }

    private void row(
            DemoCsv csv, DemoModel model, String attribute, String value, ScoreCategory category, Count count) {
        if (count.whole() >= FEWEST) {
            csv.row(
                    model.customer().id(),
                    day,
                    attribute,
                    value,
                    null,
                    null,
                    count.whole(),
                    category,
                    "PRIMARY",
                    count.part(),
                    count.whole());
        }
    }
}
