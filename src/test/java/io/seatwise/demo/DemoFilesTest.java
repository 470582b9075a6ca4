package io.seatwise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> ACCOUNT_MANAGERS = List.of("max@contoso.example");

    @Test
    void theSameSeedMakesTheSameFiles(@TempDir Path first, @TempDir Path second) throws Exception {
        for (Path file : new DemoFiles(customers(60), TODAY).write(first)) {
            assertThat(file.getFileName().toString()).endsWith(".csv");
        }

        new DemoFiles(customers(60), TODAY).write(second);

        try (var files = Files.list(first)) {
            for (Path file : files.toList()) {
                assertThat(second.resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
    }

    @Test
    void eachCharacterOccursSoThatEachFeatureHasSomethingToShow() {
        var characters = customers(260).stream()
                .map(DemoCustomer::character)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DemoCustomer.Character.class)));

        assertThat(characters).isEqualTo(EnumSet.allOf(DemoCustomer.Character.class));
    }

    @Test
    void aFewLargeCustomersHoldMostOfTheSeats() {
        List<DemoCustomer> customers = customers(260);

        long all = customers.stream().mapToLong(DemoCustomer::seats).sum();
        long topTenth =
                customers.stream().limit(26).mapToLong(DemoCustomer::seats).sum();

        assertThat(topTenth * 2).isGreaterThan(all);
        assertThat(customers).extracting(DemoCustomer::tenantId).doesNotHaveDuplicates();
        assertThat(customers).extracting(DemoCustomer::name).doesNotHaveDuplicates();
    }

    @Test
    void figuresAreNotOfTheFuture(@TempDir Path folder) throws Exception {
        List<Path> files = new DemoFiles(customers(30), TODAY).write(folder);

        Path usage = files.stream()
                .filter(file -> file.getFileName().toString().equals("license-usage-history.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllLines(usage).stream().skip(1))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(LocalDate.parse(line.substring(0, 10))).isBefore(TODAY));
    }

    private static List<DemoCustomer> customers(int count) {
        return new DemoGenerator(7, TODAY, ACCOUNT_MANAGERS).customers(count);
    }
}
