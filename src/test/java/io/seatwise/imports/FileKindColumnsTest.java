package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.base.i18n.Texts;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.personal.PersonalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from the declarations of columns: templates that can be read, the guide, no personal data. */
@SeatwiseTest
class FileKindColumnsTest {

    /** Kinds of other programs' files, which the guide names without their columns, and those with a page of their own. */
    private static final Set<String> WITHOUT_COLUMNS_IN_THE_GUIDE = Set.of(
            "subscriptions",
            "price-list",
            "campaign-result",
            "graph-report",
            "subscribed-sku",
            "endpoint-analytics",
            "insights-m365-usage",
            "insights-seat-usage",
            "insights-ems-usage",
            "insights-subscriptions",
            "insights-customers",
            "partner-center-customers",
            "partner-center-subscriptions",
            "portfolio-export");

    @Autowired
    List<FileKind<?>> kinds;

    @Autowired
    Texts texts;

    @Test
    void examplesOfEveryTemplateAreAGoodRow() {
        for (FileKind<?> kind : kinds) {
            Map<String, String> row = new LinkedHashMap<>();
            kind.templateColumns().forEach(column -> row.put(column.name(), column.example()));

            assertThat(FileKindTester.row(kind, row).codes()).as(kind.name()).isEmpty();
        }
    }

    @Test
    void everyKindHasAName() {
        assertThat(kinds).map(kind -> "imports.kind." + kind.name()).allMatch(texts::has);
    }

    @Test
    void noDeclaredColumnIsAboutPeople() {
        for (FileKind<?> kind : kinds) {
            assertThat(kind.columns())
                    .filteredOn(column -> !column.isIgnored())
                    .extracting(Column::name)
                    .as(kind.name())
                    .noneMatch(PersonalData::isPersonalName);
        }
    }

    @Test
    void everyKindIsRecognisedByItsTemplate() {
        for (FileKind<?> kind : kinds) {
            assertThat(names(kind.columns())).as(kind.name()).containsAll(names(kind.templateColumns()));
            assertThat(names(kind.templateColumns()))
                    .as(kind.name())
                    .containsAll(names(kind.columns().stream()
                            .filter(Column::isInEveryFile)
                            .toList()));
        }
    }

    @Test
    void noNameOfAColumnContainsASeparator() {
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(kind.columns())
                        .as(kind.name())
                        .flatMap(column -> Stream.concat(Stream.of(column.name()), column.aliases().stream())
                                .toList())
                        .noneMatch(name -> name.matches(".*[,;|\t].*")));
    }

    @Test
    void guideListsTheColumnsAsTheyAreDeclared() throws IOException {
        List<String> guide = Files.readAllLines(Path.of("docs/guide/bring-data-in.md"));
        for (FileKind<?> kind : kinds) {
            if (!WITHOUT_COLUMNS_IN_THE_GUIDE.contains(kind.name())) {
                assertThat(guide).as(kind.name()).anyMatch(line -> lists(line, kind.templateColumns()));
            }
        }
    }

    private static boolean lists(String line, List<Column<?>> columns) {
        String names = line.replaceAll("\\([^)]*\\)", "");
        int place = 0;
        for (Column<?> column : columns) {
            String name = column.isRequired() ? "**" + column.name() + "**" : " " + column.name();
            place = names.indexOf(name, place);
            if (place < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().<String>map(Column::name).toList();
    }
}
