package io.seatwise.licensing.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.imports.FileKindTester;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of Partner Center's downloads, read without a database. */
class DownloadRowsTest {

    private static final String TENANT = "5eed0040-c0de-4a5e-8b02-000000000000";
    private static final String SEATS = "SubscriptionId,SubscriptionEndDate,SubscriptionStatus,Month,SKU,SKUId,"
            + "CustomerTenantId,AvailableSeats,AssignedSeats,ActiveSeats\n";
    private static final String DETAILS = "SubscriptionId,SubscriptionState,Month,CustomerTenantId,"
            + "ReportingProductName,Product,RawProductName,AvailableSeatsEOP,AvailableSeats,TotalSoldSeats\n";

    private final SeatUsageFileKind seatUsage = new SeatUsageFileKind(null);
    private final SubscriptionDetailsFileKind details = new SubscriptionDetailsFileKind(null);

    private FileKindTester.Outcome<InsightsLine> seatUsage(String end) {
        return FileKindTester.text(
                seatUsage, SEATS + "s-1," + end + ",Active,2026-10,Sales,sku-1," + TENANT + ",10,8,5\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-12-31",
        "2026-12-31T00:00:00, 2026-12-31",
        "12/31/2026, 2026-12-31",
        "12/31/2026 12:00:00 AM, 2026-12-31",
        "1990-01-01, 1990-01-01",
        "0001-01-01T00:00:00,",
        "1753-01-01,",
        "9999-12-31T23:59:59,",
        "'',"
    })
    void endsOfSubscriptionsAreRead(String text, LocalDate day) {
        assertThat(seatUsage(text).only().subscribed().end()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12-31", "1/1/1900", "31/12/2026", "2026-02-30", "soon"})
    void otherDaysAreRefused(String text) {
        assertThat(seatUsage(text).codes()).containsExactly("2 SubscriptionEndDate NOT_A_DATE");
    }

    @Test
    void namesAndSeatsOfTheOtherColumnStandInForEmptyOnes() {
        String row = "%s,Active,2026-10,".formatted("s-1") + TENANT;

        var outcome = FileKindTester.text(
                details,
                DETAILS + row + ",M365,Microsoft 365 E3,M365 E3 raw,15,2,16\n" + row + ",M365,,M365 E5 raw,7,-2,\n");

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.rows())
                .extracting(line -> line.sku().productName() + " "
                        + line.subscribed().seats().available())
                .containsExactly("Microsoft 365 E3 16", "M365 E5 raw 7");
    }
}
