package io.seatwise.adoption.score.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The three assessments apart and by location: domain/adoption-score.md, section 1.8. */
class NetworkFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    private final List<MeasurementRow> rows = new ArrayList<>();

    @Test
    void assessmentsAreWeightedByTheUsersOfTheLocationsThatMeasuredThem() {
        at(DAY.minusDays(28), "Hamburg", 100, "150", null, null);
        at(DAY, "Hamburg", 100, "62.5", "17", null);
        at(DAY, "Kiel", 300, "5", null, "4.5");

        // Exchange (70 x 100 + 100 x 300) / 400, before 50; SharePoint of Hamburg alone; Teams of Kiel alone
        assertThat(value(Metric.EXCHANGE_NETWORK)).isEqualByComparingTo("92.5");
        assertThat(one(Metric.EXCHANGE_NETWORK).change()).isEqualByComparingTo("42.5");
        assertThat(value(Metric.SHAREPOINT_NETWORK)).isEqualByComparingTo("90");
        assertThat(one(Metric.SHAREPOINT_NETWORK).before()).isNull();
        assertThat(value(Metric.TEAMS_NETWORK)).isEqualByComparingTo("87.5");
    }

    @Test
    void locationsOpenToWhatWasMeasuredAndAreComparedWithThemselves() {
        at(DAY.minusDays(40), "Hamburg", 90, "25", null, null);
        at(DAY, "Hamburg", 100, "62.5", "17", null);
        at(DAY, "Kiel", 300, "5", null, null);

        assertThat(locations()).extracting(SupportingFigure::subject).containsExactly("Kiel", "Hamburg");
        SupportingFigure hamburg = locations().getLast();
        assertThat(hamburg.value()).isEqualByComparingTo("80");
        assertThat(hamburg.before().value()).isEqualByComparingTo("80");
        assertThat(hamburg.derivation().inputs())
                .extracting(input -> input.name() + " " + input.value().toPlainString())
                .containsExactly("users 100", "exchangeLatencyMs 62.5", "sharePointDownloadMBps 17");
    }

    @Test
    void aSmallLocationTakesTheNextSmallestWithItSoThatItCannotBeComputed() {
        at(DAY, "Hamburg", 100, "62.5", null, null);
        at(DAY, "Kiel", 30, "5", null, null);
        at(DAY, "Sylt", 9, "300", null, null);

        assertThat(locations()).extracting(SupportingFigure::subject).containsExactly("Hamburg");
        assertThat(one(Metric.EXCHANGE_NETWORK).derivation().inputs()).isEmpty();
    }

    @Test
    void smallLocationsOfTenPeopleTogetherAreHidden() {
        at(DAY, "Hamburg", 100, "62.5", null, null);
        at(DAY, "Sylt", 6, "300", null, null);
        at(DAY, "Amrum", 4, "300", null, null);

        assertThat(locations()).extracting(SupportingFigure::subject).containsExactly("Hamburg");
    }

    @Test
    void fewerThanTenUsersAltogetherAreNotShown() {
        at(DAY, "Sylt", 9, "300", "1", null);

        assertThat(one(Metric.EXCHANGE_NETWORK).value()).isNull();
        assertThat(locations()).hasSize(1);
        assertThat(locations().getFirst().subject()).isEmpty();
        assertThat(locations().getFirst().value()).isNull();
        assertThat(locations().getFirst().derivation().inputs()).isEmpty();
    }

    @Test
    void withoutMeasurementsThereIsNothing() {
        assertThat(new NetworkFigures(List.of()).all()).isEmpty();
    }

    private List<SupportingFigure> locations() {
        return new NetworkFigures(rows)
                .all().stream()
                        .filter(figure -> figure.metric() == Metric.NETWORK_OF_LOCATION)
                        .toList();
    }

    private SupportingFigure one(Metric metric) {
        return new NetworkFigures(rows)
                .all().stream()
                        .filter(figure -> figure.metric() == metric)
                        .findFirst()
                        .orElseThrow();
    }

    private BigDecimal value(Metric metric) {
        return one(metric).value();
    }

    private void at(LocalDate day, String location, long users, String latency, String download, String quality) {
        rows.add(new MeasurementRow(
                new CustomerId(new UUID(1, 1)),
                day,
                location,
                users,
                new MeasurementRow.Connectivity(decimal(latency), decimal(download), decimal(quality))));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
