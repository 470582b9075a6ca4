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

/** The imports of the last days that were rejected or failed, for administrators. */
@Component
class FailedImports implements InboxSource {

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
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select run_id, file_name, finished_at
                                from import_run
                                where partner_id = :partner and state in ('REJECTED', 'FAILED')
                                    and mode = 'APPLY' and finished_at >= :from
                                order by finished_at desc
                                limit :limit
                                """)
                        .param("partner", scope.partnerId())
                        .param(
                                "from",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .minusDays(DAYS)
                                        .atStartOfDay()
                                        .atOffset(ZoneOffset.UTC))
                        .param("limit", limit)
                        .query((row, number) -> item(row, locale))
                        .list());
    }

    private InboxItem item(ResultSet row, Locale locale) throws SQLException {
        ImportId id = ImportId.of(row, "run_id");
        return new InboxItem(
                InboxKind.IMPORT_FAILED,
                "import:" + id,
                row.getObject("finished_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate(),
                texts.getTranslation("inbox.item.IMPORT_FAILED", locale, row.getString("file_name")),
                "imports?run=" + id);
    }
}
