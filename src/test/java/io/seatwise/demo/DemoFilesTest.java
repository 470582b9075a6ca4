package io.seatwise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DemoFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> ACCOUNT_MANAGERS = List.of("max@contoso.example");

    @Test
    void theSameSeedMakesTheSameFiles(@TempDir Path first, @TempDir Path second) throws Exception {
        List<Path> files = write(60, first);

        write(60, second);

        assertThat(files).hasSizeGreaterThan(15).allSatisfy(file -> {
            assertThat(file.getFileName().toString()).endsWith(".csv");
            assertThat(second.resolve(file.getFileName())).hasSameTextualContentAs(file);
        });
    }

    @Test
    void filesWithoutARowAreNotBroughtIn(@TempDir Path folder) throws Exception {
        assertThat(write(1, folder))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeGreaterThan(1));
    }

    @Test
    void eachCharacterOccursSoThatEachFeatureHasSomethingToShow() {
        var characters = customers(260).stream()
                .map(customer -> customer.story().character())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DemoCustomer.Character.class)));

        assertThat(characters).isEqualTo(EnumSet.allOf(DemoCustomer.Character.class));
    }

    @Test
    void aFewLargeCustomersHoldMostOfTheSeats() {
        List<DemoCustomer> customers = customers(260);

        long all = customers.stream()
                .mapToLong(customer -> customer.organisation().seats())
                .sum();
        long topTenth = customers.stream()
                .limit(26)
                .mapToLong(customer -> customer.organisation().seats())
                .sum();

        assertThat(topTenth * 2).isGreaterThan(all);
        assertThat(customers).extracting(DemoCustomer::id).doesNotHaveDuplicates();
        assertThat(customers).extracting(DemoCustomer::name).doesNotHaveDuplicates();
    }

    @Test
    void figuresAreNotOfTheFuture(@TempDir Path folder) throws Exception {
        List<Path> files = write(30, folder);

        Path usage = files.stream()
                .filter(file -> file.getFileName().toString().equals("license-usage-history.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllLines(usage).stream().skip(1))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(LocalDate.parse(line.substring(0, 10))).isBefore(TODAY));
    }

    @Test
    void noFigureIsNegative(@TempDir Path folder) throws Exception {
        for (Path file : write(100, folder)) {
            assertThat(Files.readAllLines(file))
                    .as(file.getFileName().toString())
                    .noneMatch(line -> line.contains(",-"));
        }
    }

    private static List<Path> write(int count, Path folder) throws Exception {
        DemoFiles files = new DemoFiles(DemoPeople.PARTNERS.getFirst(), DemoTables.models(customers(count)), TODAY);
        return Stream.concat(files.writeCustomers(folder).stream(), files.writeFigures(folder).stream())
                .toList();
    }

    private static List<DemoCustomer> customers(int count) {
        return new DemoGenerator(7, TODAY, ACCOUNT_MANAGERS).customers(count);
    }
}
