package io.seatwise.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.LicenseUsageFileKind;
import io.seatwise.licensing.positions.PositionLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 400 customers with 10 products of 5 workloads: 20,000 rows, a day behind them, every row corrected and taken back. */
@SeatwiseTest
@Tag("slow")
class BigUsageFileTest {

    @Autowired
    ImportRig rig;

    @Autowired
    LicenseUsageFileKind usageKind;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bigFileIsAppliedCorrectedAndUndone() {
        PartnerScope scope = rig.newPartner();
        List<CustomerId> customers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            customers.add(new CustomerId(UUID.randomUUID()));
        }
        rig.apply(scope, usageKind, rows(customers, TestClock.TODAY.minusDays(1), 40), 1000);

        List<PositionLine> rows = rows(customers, TestClock.TODAY, 50);
        rig.apply(scope, usageKind, rows, 1000);
        ImportRig.Applied corrected = rig.apply(scope, usageKind, rows(customers, TestClock.TODAY, 60), 1000);

        assertThat(active(scope)).isEqualTo(20_000L * 60);
        assertThat(corrected.changes().rows().rowsChanged()).isEqualTo(20_000);
        rig.undo(scope, usageKind, corrected.runId());
        assertThat(active(scope)).isEqualTo(20_000L * 50);
    }

    private long active(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select sum(active) from customer_metrics where partner_id = :partner")
                        .param("partner", scope.partnerId())
                        .query(Long.class)
                        .single());
    }

    private static List<PositionLine> rows(List<CustomerId> customers, LocalDate day, int active) {
        List<PositionLine> rows = new ArrayList<>();
        for (CustomerId customer : customers) {
            for (int product = 0; product < 10; product++) {
                for (String workload : List.of("EXO", "SPO", "TEAMS", "YAM", "OFFICE")) {
                    rows.add(new PositionLine(
                            new PositionLine.Key(customer, "product-" + product, workload, day, "o365", "reseller"),
                            new PositionLine.Names("Customer " + customer, "Product " + product, null),
                            new PositionLine.Counts(active, 100, null)));
                }
            }
        }
        return rows;
    }
}
