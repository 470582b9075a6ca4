package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.ImportId;
import io.seatwise.inbox.InboxItem;
import io.seatwise.inbox.InboxKind;
import io.seatwise.inbox.InboxSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds imports that were rejected or failed, for administrators: those of the last days for the inbox, or those since a day. */
@Component
public class FailedImports implements InboxSource {

    private static final int DAYS = 14;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    FailedImports(PartnerTransactions transactions, JdbcClient jdbc, Texts texts, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** An import that was to be applied and was rejected or failed. */
    public record Failed(ImportId id, String fileName, LocalDate day) {}

    /** Finds the imports after the end of that day, the newest first; none for people who may not see imports. */
    public List<Failed> since(PartnerScope scope, LocalDate since, int limit) {
        return concerns(scope)
                ? transactions.read(scope, () -> find(scope, since.plusDays(1), limit, FailedImports::failed))
                : List.of();
    }

    @Override
    public InboxKind kind() {
        return InboxKind.IMPORT_FAILED;
    }

    @Override
    public boolean concerns(PartnerScope scope) {
        return scope.role() == Role.PARTNER_ADMIN;
    }

    @Override
    public List<InboxItem> items(PartnerScope scope, Locale locale, int limit) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        return transactions.read(scope, () -> find(scope, from, limit, row -> item(failed(row), locale)));
    }

    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> List<T> find(PartnerScope scope, LocalDate from, int limit, Mapper<T> mapper) {
        return jdbc.sql("""
                        select run_id, file_name, finished_at
                        from import_run
                        where partner_id = :partner and state in ('REJECTED', 'FAILED')
                            and mode = 'APPLY' and finished_at >= :from
                        order by finished_at desc
                        limit :limit
                        """)
                .param("partner", scope.partnerId())
                .param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> mapper.map(row))
                .list();
    }

    private static Failed failed(ResultSet row) throws SQLException {
        return new Failed(
                ImportId.of(row, "run_id"),
                row.getString("file_name"),
                row.getObject("finished_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate());
    }

    private InboxItem item(Failed failed, Locale locale) {
        return new InboxItem(
                InboxKind.IMPORT_FAILED,
                "import:" + failed.id(),
                failed.day(),
                texts.getTranslation("inbox.item.IMPORT_FAILED", locale, failed.fileName()),
                "imports?run=" + failed.id());
    }
}
