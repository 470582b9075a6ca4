package io.seatwise.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.PostgresTest;
import io.seatwise.ids.PartnerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Values that are sent as an array for each column are stored unchanged. */
@PostgresTest
class BulkRowsOnPostgresTest {

    private static final String TABLE = """
            create temporary table bulk_trial (
                id bigint primary key, note varchar(20), code char(3), owner uuid, whole integer not null, part double precision,
                amount numeric(12, 2), yes boolean, day date, moment timestamp with time zone, packed bytea) on commit drop
            """;

    private static final List<String> COLUMNS =
            List.of("note", "code", "owner", "whole", "part", "amount", "yes", "day", "moment", "packed", "id");

    @Autowired
    BulkRows bulk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactionManager;

    private void inTable(Runnable trial) {
        new TransactionTemplate(transactionManager).executeWithoutResult(status -> {
            jdbc.execute(TABLE);
            trial.run();
            status.setRollbackOnly();
        });
    }

    private static @Nullable Object[] row(long id, @Nullable String note) {
        return new @Nullable Object[] {note, null, null, 1, null, null, null, null, null, null, id};
    }

    @Test
    void valuesOfEachTypeAreStoredUnchanged() {
        PartnerId owner = new PartnerId(UUID.fromString("0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9"));
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-30T23:30:00.123456+05:30");
        byte[] packed = {0, 1, -1, 92, 39};
        inTable(() -> {
            bulk.insert(
                    "bulk_trial",
                    COLUMNS,
                    List.<@Nullable Object[]>of(
                            new Object[] {
                                "plain",
                                "EUR",
                                owner,
                                Integer.MIN_VALUE,
                                0.1 + 0.2,
                                new BigDecimal("1234567890.12"),
                                true,
                                LocalDate.of(2024, 2, 29),
                                moment,
                                packed,
                                Long.MAX_VALUE
                            },
                            row(2, null)));
            Map<String, Object> first = jdbc.queryForMap("select * from bulk_trial where id = ?", Long.MAX_VALUE);
            assertThat(first)
                    .containsEntry("note", "plain")
                    .containsEntry("code", "EUR")
                    .containsEntry("owner", owner.value())
                    .containsEntry("whole", Integer.MIN_VALUE)
                    .containsEntry("part", 0.1 + 0.2)
                    .containsEntry("amount", new BigDecimal("1234567890.12"))
                    .containsEntry("yes", true)
                    .containsEntry("day", java.sql.Date.valueOf("2024-02-29"));
            assertThat(first.get("packed")).isEqualTo(packed);
            assertThat(jdbc.queryForObject(
                            "select moment from bulk_trial where id = ?", OffsetDateTime.class, Long.MAX_VALUE))
                    .isEqualTo(moment);
            assertThat(jdbc.queryForMap("select * from bulk_trial where id = 2"))
                    .containsEntry("note", null)
                    .containsEntry("packed", null)
                    .containsEntry("whole", 1);
        });
    }

    @Test
    void textsWithSignsOfAnArrayAreStoredUnchanged() {
        List<String> texts = List.of(
                "",
                " ",
                "NULL",
                "null",
                "{}",
                "{a,b}",
                "a,b",
                "\"",
                "\\",
                "\\\"",
                "it's",
                "line\nbreak",
                "tab\t",
                "Zoë 東京 🙂");
        inTable(() -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                rows.add(row(i, texts.get(i)));
            }
            bulk.insert("bulk_trial", COLUMNS, rows);
            assertThat(jdbc.queryForList("select note from bulk_trial order by id", String.class))
                    .isEqualTo(texts);
        });
    }

    @Test
    void rowsOfSeveralStatementsAreAllAddedAndAllChanged() {
        inTable(() -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            List<@Nullable Object[]> changed = new ArrayList<>();
            for (long id = 0; id < 2_345; id++) {
                rows.add(row(id, "before"));
                changed.add(new Object[] {"after " + id, 2, id});
            }
            bulk.insert("bulk_trial", COLUMNS, rows);
            bulk.update("bulk_trial", List.of("note", "whole"), List.of("id"), changed);
            assertThat(jdbc.queryForList("select note || whole from bulk_trial order by id", String.class))
                    .hasSize(2_345)
                    .startsWith("after 02", "after 12")
                    .endsWith("after 23442");
        });
    }

    @Test
    void textThatIsTooLongIsRefusedAndNotCut() {
        inTable(() -> assertThatThrownBy(() ->
                        bulk.insert("bulk_trial", COLUMNS, List.<@Nullable Object[]>of(row(1, "x".repeat(21)))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("too long"));
    }
}
