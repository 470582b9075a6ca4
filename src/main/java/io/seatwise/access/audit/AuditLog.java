package io.seatwise.access.audit;

import io.seatwise.access.Actor;
import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.ids.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The audit trail in the database. It offers no way to change or delete a line; {@link AuditChain} shows who tried. */
@Service
public class AuditLog implements Audit {

    private static final int ACTOR_LENGTH = 320;
    private static final int ACTION_LENGTH = 60;
    private static final int SUBJECT_LENGTH = 500;
    private static final int DETAIL_LENGTH = 2000;
    private static final int ADDRESS_LENGTH = 60;

    /** Entries that {@link #forEach} reads at once. */
    static final int PAGE = 500;

    private static final String COLUMNS =
            "select entry_id, occurred_at, actor, actor_kind, maker, action, subject, detail, address";

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Clock clock;
    private final AuditChain chain;
    private final AuditCodes codes;
    private final AuditHeadRows heads;

    AuditLog(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            Clock clock,
            AuditChain chain,
            AuditCodes codes,
            AuditHeadRows heads) {
        this.codes = codes;
        this.heads = heads;
        this.chain = chain;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(PartnerScope scope, String action, String subject, String detail) {
        transactions.run(scope, () -> insert(scope.partnerId(), scope.who(), action, subject, detail));
    }

    /** For what happens before anybody is signed in; the name is as good as what was typed. */
    public void record(PartnerId partnerId, String actor, String action, String subject, String detail) {
        record(partnerId, new Actor(null, null, actor, null, null), action, subject, detail);
    }

    /** For what somebody does outside a partner's scope. */
    public void record(PartnerId partnerId, Actor actor, String action, String subject, String detail) {
        transactions.installation(() -> {
            insert(partnerId, actor, action, subject, detail);
            return true;
        });
    }

    /** Refuses before an answer begins what could not be recorded at its end. */
    void requireWritable() {
        transactions.requireWritable();
    }

    /** Reads a page, newest first. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<AuditEntry> page(PartnerScope scope, AuditFilter filter, int offset, int limit) {
        return page(scope, filter, AuditOrder.NEWEST, offset, limit);
    }

    /** Reads a page in this order. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<AuditEntry> page(PartnerScope scope, AuditFilter filter, AuditOrder order, int offset, int limit) {
        return transactions.read(
                scope,
                () -> select(scope, filter, COLUMNS, "order by " + order.sql + """

                        offset :offset rows fetch next :limit rows only
                        """)
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, number) -> entry(row))
                        .list());
    }

    /** Hands out all entries of the filter, newest first, a page at a time. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void forEachPage(PartnerScope scope, AuditFilter filter, Consumer<List<AuditEntry>> consumer) {
        List<AuditEntry> page = page(scope, filter, 0, PAGE);
        while (!page.isEmpty()) {
            consumer.accept(page);
            page = page.size() < PAGE ? List.of() : after(scope, filter, page.getLast());
        }
    }

    private List<AuditEntry> after(PartnerScope scope, AuditFilter filter, AuditEntry last) {
        return transactions.read(
                scope,
                () -> select(scope, filter, COLUMNS, """
                        and (occurred_at < :last or (occurred_at = :last and entry_id > :lastId))
                        order by occurred_at desc, entry_id
                        fetch first :limit rows only
                        """)
                        .param("last", moment(last.occurredAt()))
                        .param("lastId", last.id())
                        .param("limit", PAGE)
                        .query((row, number) -> entry(row))
                        .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("entry_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                new AuditEntry.Author(
                        row.getString("actor"),
                        kind(row.getString("actor_kind")),
                        row.getString("maker"),
                        row.getString("address")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }

    @PreAuthorize(Roles.CAN_ADMINISTER)
    public long count(PartnerScope scope, AuditFilter filter) {
        return transactions.read(
                scope,
                () -> select(scope, filter, "select count(*)", "")
                        .query(Long.class)
                        .single());
    }

    /** The actions that occur, for a filter's choices. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<String> actions(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> select(scope, AuditFilter.ALL, "select distinct action", "order by action")
                        .query(String.class)
                        .list());
    }

    /** Checks that no entry of this partner was changed, deleted or added later. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public AuditVerdict verify(PartnerScope scope) {
        return chain.verify(scope);
    }

    private JdbcClient.StatementSpec select(PartnerScope scope, AuditFilter filter, String columns, String tail) {
        StringBuilder sql = new StringBuilder(columns).append("""

                from audit_entry
                where partner_id = :partner
                """);
        Map<String, Object> parameters = scope.parameters();
        condition(sql, parameters, "from", moment(filter.from()), "and occurred_at >= :from\n");
        condition(sql, parameters, "until", moment(filter.until()), "and occurred_at < :until\n");
        condition(sql, parameters, "actor", text(filter.actor()), "and (actor = :actor or maker = :actor)\n");
        String action = text(filter.action());
        condition(sql, parameters, "action", action, "and (action = :action or action like :actions escape '!')\n");
        if (action != null) {
            parameters.put("actions", escaped(action) + ".%");
        }
        String wanted = text(filter.text());
        condition(sql, parameters, "text", wanted == null ? null : "%" + escaped(lower(wanted)) + "%", """
                and (
                    lower(actor) like :text escape '!'
                    or lower(action) like :text escape '!'
                    or lower(subject) like :text escape '!'
                    or lower(detail) like :text escape '!'
                )
                """);
        return jdbc.sql(sql.append(tail).toString()).params(parameters);
    }

    private static void condition(
            StringBuilder sql, Map<String, Object> parameters, String name, @Nullable Object value, String condition) {
        if (value != null) {
            parameters.put(name, value);
            sql.append(condition);
        }
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private static String escaped(String value) {
        return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void insert(PartnerId partnerId, Actor actor, String action, String subject, String detail) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String name = cut(actor.name(), ACTOR_LENGTH);
        String kind = actor.kind() == null ? null : actor.kind().name();
        String actorId = actor.id() == null ? null : actor.id().toString();
        String what = cut(action, ACTION_LENGTH);
        String object = cut(subject, SUBJECT_LENGTH);
        String text = cut(detail, DETAIL_LENGTH);
        String address = cutAddress();
        String content =
                AuditCodes.content(id.toString(), now, name, kind, actorId, actor.maker(), what, object, text, address);
        jdbc.sql("""
                        insert into audit_entry
                            (partner_id, entry_id, occurred_at, actor, action, subject, detail, address,
                                actor_kind, actor_id, maker, code)
                        values (:partner, :entry, :now, :actor, :action, :subject, :detail, :address,
                            :kind, :actorId, :maker, :code)
                        """)
                .param("partner", partnerId)
                .param("entry", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", name)
                .param("kind", kind)
                .param("actorId", actor.id())
                .param("maker", actor.maker())
                .param("action", what)
                .param("subject", object)
                .param("detail", text)
                .param("address", address)
                .param(
                        "code",
                        heads.isKept(partnerId)
                                ? codes.ofEntryAfterHead(partnerId, content)
                                : codes.ofEntry(partnerId, content))
                .update();
    }

    private static Actor.@Nullable Kind kind(@Nullable String stored) {
        return stored == null ? null : Actor.Kind.valueOf(stored);
    }

    private static @Nullable String cutAddress() {
        String address = ClientAddress.current();
        return address == null ? null : cut(address, ADDRESS_LENGTH);
    }

    /** Control characters would let a name fake a line; what is too long ends with an ellipsis. */
    private static String cut(String text, int length) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= length ? clean : clean.substring(0, length - 1) + "…";
    }
}
