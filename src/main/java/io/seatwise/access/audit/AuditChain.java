package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals a partner's audit entries in a chain of keyed codes, some seconds after they were written, and checks the chain.
 * Sealing at once would let all transactions of a partner wait for each other.
 *
 * @see <a href="../../../../../../../docs/decisions/122-audit-chain.md">decision 122</a>
 */
@Component
class AuditChain {

    private static final int BATCH = 500;
    private static final int MOST_COLLISIONS = 5;
    static final String START = "";

    /** A long transaction writes its entry with the time of its writing and shows it at its end. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

    static final String COLUMNS =
            "e.entry_id, e.occurred_at, e.actor, e.actor_kind, e.actor_id, e.maker, e.action, e.subject, e.detail, e.address, e.code";

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Clock clock;
    private final AuditAnchors anchors;
    private final AuditCutOff cutOff;
    private final AuditCodes codes;

    AuditChain(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            Clock clock,
            AuditAnchors anchors,
            AuditCutOff cutOff,
            AuditCodes codes) {
        this.anchors = anchors;
        this.cutOff = cutOff;
        this.codes = codes;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Last(long number, String chain, OffsetDateTime occurredAt) {}

    /** Seals what is not sealed yet, in the order of its time. A chain that was cut off is left as it is: it is evidence. */
    void seal(PartnerScope scope) {
        if (cutOff.find(scope) != null) {
            return;
        }
        Last last = transactions.read(scope, () -> last(scope));
        cutOff.note(scope, last.number(), last.chain());
        int sealed = BATCH;
        int collisions = 0;
        while (sealed == BATCH) {
            try {
                sealed = transactions.<Integer>write(scope, () -> sealBatch(scope));
            } catch (DuplicateKeyException otherSealer) {
                // The job and a check may seal at once; the numbers are unique, so one of them begins again
                collisions++;
                if (collisions > MOST_COLLISIONS) {
                    throw otherSealer;
                }
            }
        }
    }

    private int sealBatch(PartnerScope scope) {
        Last last = last(scope);
        long number = last.number();
        String chain = last.chain();
        List<AuditLink> open = unsealed(scope, last.occurredAt().minus(LONGEST_TRANSACTION));
        for (AuditLink each : open) {
            number++;
            chain = code(scope, number, chain, each);
            jdbc.sql("""
                            insert into audit_seal (partner_id, number, entry_id, chain)
                            values (:partner, :number, :entry, :chain)
                            """)
                    .param("partner", scope.partnerId())
                    .param("number", number)
                    .param("entry", each.sealed())
                    .param("chain", chain)
                    .update();
        }
        return open.size();
    }

    private Last last(PartnerScope scope) {
        Optional<Last> last = jdbc.sql("""
                        select s.number, s.chain, e.occurred_at
                        from audit_seal s
                        left join audit_entry e on e.partner_id = s.partner_id and e.entry_id = s.entry_id
                        where s.partner_id = :partner
                        order by s.number desc
                        fetch first 1 row only
                        """)
                .param("partner", scope.partnerId())
                .query((row, number) -> new Last(
                        row.getLong("number"),
                        row.getString("chain"),
                        moment(row.getObject("occurred_at", OffsetDateTime.class))))
                .optional();
        return last.orElse(new Last(0, START, moment(null)));
    }

    private static OffsetDateTime moment(@Nullable OffsetDateTime stored) {
        return stored == null ? Instant.EPOCH.plus(LONGEST_TRANSACTION).atOffset(ZoneOffset.UTC) : stored;
    }

    private List<AuditLink> unsealed(PartnerScope scope, OffsetDateTime since) {
        return jdbc.sql("select " + COLUMNS + """

                        from audit_entry e
                        where e.partner_id = :partner
                            and e.occurred_at >= :since
                            and not exists (
                                select 1
                                from audit_seal s
                                where s.partner_id = e.partner_id
                                    and s.entry_id = e.entry_id
                            )
                        order by e.occurred_at, e.entry_id
                        fetch first :batch rows only
                        """)
                .param("partner", scope.partnerId())
                .param("since", since)
                .param("batch", BATCH)
                .query((row, number) -> AuditLink.open(row))
                .list();
    }

    /** Goes through the whole chain from the newest anchor on, and names the first entry that is not as it was written. */
    AuditVerdict verify(PartnerScope scope) {
        AuditAnchors.Start start = anchors.start(scope);
        AuditVerdict verdict = verify(scope, start);
        // Old entries may have been removed in between: then the chain begins further on
        return verdict.isWhole() || anchors.start(scope).equals(start) ? verdict : verify(scope, anchors.start(scope));
    }

    private AuditVerdict verify(PartnerScope scope, AuditAnchors.Start start) {
        if (start.broken() != null) {
            return new AuditVerdict(0, START, start.number(), start.broken());
        }
        long number = start.number();
        String chain = start.chain();
        Instant coded = null;
        List<AuditLink> links = links(scope, number);
        while (!links.isEmpty()) {
            for (AuditLink each : links) {
                AuditVerdict.Kind broken = broken(scope, number + 1, chain, each, coded);
                if (broken != null) {
                    return new AuditVerdict(
                            number - start.number(),
                            chain,
                            start.number(),
                            new AuditVerdict.Break(number + 1, each.sealed().toString(), broken));
                }
                number++;
                chain = each.chain();
                coded = coded == null && each.code() != null ? each.occurredAt() : coded;
            }
            links = links(scope, number);
        }
        AuditVerdict.Break lacking = cutOff.find(scope);
        if (lacking != null) {
            return new AuditVerdict(number - start.number(), chain, start.number(), lacking);
        }
        Optional<UUID> inserted = inserted(scope);
        long sealed = number;
        return new AuditVerdict(
                number - start.number(),
                chain,
                start.number(),
                inserted.map(entry -> new AuditVerdict.Break(sealed, entry.toString(), AuditVerdict.Kind.INSERTED))
                        .orElse(null));
    }

    /** @param coded the time of the first entry that has a code of its own; null before it */
    private AuditVerdict.@Nullable Kind broken(
            PartnerScope scope, long expected, String before, AuditLink link, @Nullable Instant coded) {
        if (link.number() != expected || link.content() == null) {
            return AuditVerdict.Kind.DELETED;
        }
        if (!AuditCodes.same(code(scope, expected, before, link), link.chain())) {
            return AuditVerdict.Kind.CHANGED;
        }
        if (link.code() == null) {
            return isLate(link, coded) ? AuditVerdict.Kind.INSERTED : null;
        }
        return codes.isOfEntry(link.code(), scope.partnerId(), link.content()) ? null : AuditVerdict.Kind.CHANGED;
    }

    /** Nodes of the version before codes were introduced may write beside this one for the time of an update. */
    private static boolean isLate(AuditLink link, @Nullable Instant coded) {
        return coded != null && coded.plus(LONGEST_TRANSACTION).isBefore(Objects.requireNonNull(link.occurredAt()));
    }

    private List<AuditLink> links(PartnerScope scope, long after) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select s.number, s.chain, s.entry_id as sealed, " + COLUMNS + """

                        from audit_seal s
                        left join audit_entry e on e.partner_id = s.partner_id and e.entry_id = s.entry_id
                        where s.partner_id = :partner
                            and s.number > :after
                        order by s.number
                        fetch first :batch rows only
                        """)
                        .param("partner", scope.partnerId())
                        .param("after", after)
                        .param("batch", BATCH)
                        .query((row, number) -> AuditLink.sealed(row))
                        .list());
    }

    /** An entry that sealing has passed over long ago. */
    private Optional<UUID> inserted(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select e.entry_id
                        from audit_entry e
                        where e.partner_id = :partner
                            and e.occurred_at < :before
                            and not exists (
                                select 1
                                from audit_seal s
                                where s.partner_id = e.partner_id
                                    and s.entry_id = e.entry_id
                            )
                        order by e.occurred_at, e.entry_id
                        fetch first 1 row only
                        """)
                        .param("partner", scope.partnerId())
                        .param(
                                "before",
                                clock.instant()
                                        .minus(LONGEST_TRANSACTION.multipliedBy(2))
                                        .atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    private String code(PartnerScope scope, long number, String before, AuditLink link) {
        String content = link.code() == null ? link.content() : link.content() + link.code();
        return codes.of(scope.partnerId(), number, before, String.valueOf(content));
    }
}
