package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.DatabaseProduct;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds a chain that was cut off at its end: a kept head, in the database or in the data folder, names a seal that the chain
 * lacks, or a head itself is missing.
 */
@Component
class AuditCutOff {

    /** How many of the newest entries are checked for a code that names a head. */
    private static final int NEWEST = 500;

    private static final String HEAD = "head";

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final AuditAnchors anchors;
    private final AuditHeads heads;
    private final AuditCodes codes;
    private final boolean embedded;

    AuditCutOff(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            AuditAnchors anchors,
            AuditHeads heads,
            AuditCodes codes,
            DataSource dataSource) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.anchors = anchors;
        this.heads = heads;
        this.codes = codes;
        this.embedded = !DatabaseProduct.isPostgresql(dataSource);
    }

    /** Takes note of the last seal at the beginning of a run, as {@link AuditHeads#note} does. */
    void note(PartnerScope scope, long number, String chain) {
        heads.note(scope, number, chain);
    }

    /** Where the chain was cut off; null where it was not, or no head was kept yet. */
    AuditVerdict.@Nullable Break find(PartnerScope scope) {
        AuditHeads.Head row = heads.shared(scope);
        AuditHeads.Head file = heads.kept(scope);
        if (row == null && namesHead(scope)) {
            return new AuditVerdict.Break(0, HEAD, AuditVerdict.Kind.DELETED);
        }
        AuditVerdict.Break lacking = lacking(scope, row);
        if (lacking != null) {
            return lacking;
        }
        // An embedded database has one data folder, so its file must exist. A new node of a PostgreSQL database has no
        // file yet
        if (embedded && file == null && row != null && row.number() > 0) {
            return new AuditVerdict.Break(row.number(), HEAD, AuditVerdict.Kind.DELETED);
        }
        return lacking(scope, file);
    }

    private AuditVerdict.@Nullable Break lacking(PartnerScope scope, AuditHeads.@Nullable Head head) {
        if (head == null) {
            return null;
        }
        String kept = head.chain();
        boolean fits = kept != null
                && (AuditCodes.same(kept, seal(scope, head.number())) || isRemoved(scope, head.number(), kept));
        return fits ? null : new AuditVerdict.Break(head.number(), "seal", AuditVerdict.Kind.DELETED);
    }

    /** Whether the chain has this head, or had it before its entries were removed after their time. */
    boolean has(PartnerScope scope, ExpectedHead head) {
        if (head.partner() == null) {
            return hasCode(scope, head.code());
        }
        return head.partner().equals(scope.partnerId())
                && (AuditCodes.same(head.code(), seal(scope, head.number()))
                        || isRemoved(scope, head.number(), head.code()));
    }

    private boolean hasCode(PartnerScope scope, String code) {
        return AuditCodes.same(code, anchors.start(scope).chain())
                || transactions.read(
                        scope,
                        () -> jdbc.sql("""
                                        select exists (
                                            select 1 from audit_seal where partner_id = :partner and chain = :code)
                                        """)
                                .param("partner", scope.partnerId())
                                .param("code", code)
                                .query(Boolean.class)
                                .single());
    }

    /** Whether this seal belongs to entries that were removed after their time. */
    private boolean isRemoved(PartnerScope scope, long number, String chain) {
        AuditAnchors.Start start = anchors.start(scope);
        return number < start.number() || number == start.number() && AuditCodes.same(chain, start.chain());
    }

    /** The code of the seal with this number; empty where there is none. */
    private String seal(PartnerScope scope, long number) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select chain from audit_seal where partner_id = :partner and number = :number")
                        .param("partner", scope.partnerId())
                        .param("number", number)
                        .query(String.class)
                        .optional()
                        .orElse(AuditChain.START));
    }

    /** Whether one of the newest entries was written when a head was kept. */
    private boolean namesHead(PartnerScope scope) {
        return transactions
                .read(
                        scope,
                        () -> jdbc.sql("select " + AuditChain.COLUMNS + """

                        from audit_entry e
                        where e.partner_id = :partner and e.code is not null
                        order by e.occurred_at desc, e.entry_id
                        fetch first :newest rows only
                        """)
                                .param("partner", scope.partnerId())
                                .param("newest", NEWEST)
                                .query((row, number) -> AuditCodes.same(
                                        codes.ofEntryAfterHead(scope.partnerId(), AuditCodes.content(row)),
                                        row.getString("code")))
                                .list())
                .contains(true);
    }
}
