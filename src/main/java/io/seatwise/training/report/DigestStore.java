package io.seatwise.training.report;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PersonId;
import io.seatwise.training.report.DigestLetter.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the subscribers of the digest and the state of each letter. A week's letter is claimed by its key, and each step asks for the one
 * before it: of two nodes, one goes on.
 */
@Component
class DigestStore {

    private static final String LETTER = """
            select week, state, attempts, attempted_at, next_attempt_at, failure, told_until
            from digest_letter
            where partner_id = :partner and person_id = :person
            """;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Audit audit;

    DigestStore(PartnerTransactions transactions, JdbcClient jdbc, Audit audit) {
        this.audit = audit;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    DigestSetting setting(PartnerScope scope, PersonId person) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select * from digest_setting where partner_id = :partner and person_id = :person")
                        .param("partner", scope.partnerId())
                        .param("person", person)
                        .query((row, number) -> setting(row))
                        .optional()
                        .orElse(DigestSetting.NONE));
    }

    /** The subscriptions by person. */
    Map<PersonId, DigestSetting> wanted(PartnerScope scope) {
        return transactions.read(scope, () -> {
            Map<PersonId, DigestSetting> wanted = new LinkedHashMap<>();
            jdbc.sql("select * from digest_setting where partner_id = :partner and wanted order by person_id")
                    .param("partner", scope.partnerId())
                    .query(row -> {
                        wanted.put(PersonId.of(row, "person_id"), setting(row));
                    });
            return wanted;
        });
    }

    /** In the caller's transaction. */
    void choose(PartnerScope scope, PersonId person, boolean wanted, DayOfWeek day, String language, Instant now) {
        Map<String, Object> values = keys(scope, person);
        values.put("wanted", wanted);
        values.put("day", day.getValue());
        values.put("language", language);
        values.put("now", moment(now));
        int changed = jdbc.sql("""
                        update digest_setting
                        set wanted = :wanted, weekday = :day, language = :language, chosen_at = :now
                        where partner_id = :partner and person_id = :person
                        """).params(values).update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into digest_setting (partner_id, person_id, wanted, weekday, language, chosen_at)
                            values (:partner, :person, :wanted, :day, :language, :now)
                            """).params(values).update();
        }
    }

    /** Notes that one is asked for at once; false when that was so a moment ago, that is after {@code since}. */
    boolean mayPreview(PartnerScope scope, PersonId person, String language, Instant since, Instant now) {
        return transactions.write(scope, () -> {
            if (setting(scope, person).chosenAt() == null) {
                choose(scope, person, false, DayOfWeek.MONDAY, language, now);
            }
            Map<String, Object> values = keys(scope, person);
            values.put("now", moment(now));
            values.put("since", moment(since));
            return jdbc.sql("""
                            update digest_setting
                            set previewed_at = :now
                            where partner_id = :partner and person_id = :person
                                and (previewed_at is null or previewed_at <= :since)
                            """).params(values).update() == 1;
        });
    }

    /** One that was asked for at once did not go out: another may be asked for. */
    void forgetPreview(PartnerScope scope, PersonId person) {
        transactions.run(scope, () -> jdbc.sql("""
                        update digest_setting
                        set previewed_at = null
                        where partner_id = :partner and person_id = :person
                        """).params(keys(scope, person)).update());
    }

    /** The newest first. */
    List<DigestLetter> letters(PartnerScope scope, PersonId person, int limit) {
        return transactions.read(
                scope,
                () -> jdbc.sql(LETTER + "order by week desc fetch first :limit rows only")
                        .params(keys(scope, person))
                        .param("limit", limit)
                        .query((row, number) -> letter(row))
                        .list());
    }

    Optional<DigestLetter> letter(PartnerScope scope, PersonId person, LocalDate week) {
        return transactions.read(
                scope,
                () -> jdbc.sql(LETTER + "and week = :week")
                        .params(keys(scope, person))
                        .param("week", week)
                        .query((row, number) -> letter(row))
                        .optional());
    }

    /** The last that was sent; empty before the first. */
    Optional<DigestLetter> lastSent(PartnerScope scope, PersonId person) {
        return transactions.read(
                scope,
                () -> jdbc.sql(LETTER + "and state = 'SENT' order by week desc fetch first row only")
                        .params(keys(scope, person))
                        .query((row, number) -> letter(row))
                        .optional());
    }

    /** The last day that a digest to the person covered; null without one. */
    @Nullable
    LocalDate toldUntil(PartnerScope scope, PersonId person) {
        return transactions
                .read(
                        scope,
                        () -> jdbc.sql(LETTER
                                        + "and state in ('SENT', 'NOTHING') order by week desc fetch first row only")
                                .params(keys(scope, person))
                                .query((row, number) -> letter(row))
                                .optional())
                .map(DigestLetter::toldUntil)
                .orElse(null);
    }

    /** Begins the letter of a week; false when somebody else has. */
    boolean claim(PartnerScope scope, PersonId person, LocalDate week, LocalDate toldUntil, Instant now) {
        Map<String, Object> values = keys(scope, person);
        values.put("week", week);
        values.put("until", toldUntil);
        values.put("now", moment(now));
        try {
            return transactions.write(scope, () -> jdbc.sql("""
                            insert into digest_letter (partner_id, person_id, week, state, attempts, attempted_at, told_until)
                            values (:partner, :person, :week, 'CLAIMED', 1, :now, :until)
                            """).params(values).update() == 1);
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    /** Begins again what was left in this way; false when somebody else has. */
    boolean claimAgain(PartnerScope scope, PersonId person, DigestLetter before, LocalDate toldUntil, Instant now) {
        Map<String, Object> values = step(
                scope, person, before.week(), before.state(), before.delivery().attempts());
        values.put("until", toldUntil);
        values.put("now", moment(now));
        return transactions.write(scope, () -> jdbc.sql("""
                                update digest_letter
                                set state = 'CLAIMED', attempts = attempts + 1, attempted_at = :now,
                                    next_attempt_at = null, failure = null, told_until = :until
                                where partner_id = :partner and person_id = :person and week = :week
                                    and state = :before and attempts = :attempts
                                """).params(values).update() == 1);
    }

    /** Moves a letter to the next state; false when it has left the expected state. */
    boolean move(
            PartnerScope scope, PersonId person, LocalDate week, int attempts, State before, State after, Instant now) {
        Map<String, Object> values = step(scope, person, week, before, attempts);
        values.put("after", after.name());
        values.put("now", moment(now));
        return transactions.write(scope, () -> jdbc.sql("""
                                update digest_letter
                                set state = :after, attempted_at = :now
                                where partner_id = :partner and person_id = :person and week = :week
                                    and state = :before and attempts = :attempts
                                """).params(values).update() == 1);
    }

    /** Stores that the mail server has accepted the letter to this address, and records it in the audit. */
    void sent(
            PartnerScope scope,
            PersonId person,
            LocalDate week,
            int attempts,
            String email,
            String detail,
            Instant now) {
        transactions.run(scope, () -> {
            move(scope, person, week, attempts, State.SENDING, State.SENT, now);
            record(scope, "digest.sent", email, detail);
        });
    }

    /** Records in the audit how a digest to this address ended. */
    void record(PartnerScope scope, String action, String email, String detail) {
        audit.record(scope, action, email, detail);
    }

    /** Records a failed attempt; without a next attempt the letter is given up. */
    void fail(
            PartnerScope scope,
            PersonId person,
            LocalDate week,
            DigestFailure failure,
            @Nullable Instant next,
            Instant now) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(keys(scope, person));
        values.put("week", week);
        values.put("after", next == null ? State.GIVEN_UP.name() : State.FAILED.name());
        values.put("failure", failure.name());
        values.put("next", next == null ? null : moment(next));
        values.put("now", moment(now));
        transactions.run(scope, () -> jdbc.sql("""
                        update digest_letter
                        set state = :after, failure = :failure, next_attempt_at = :next, attempted_at = :now
                        where partner_id = :partner and person_id = :person and week = :week
                            and state in ('CLAIMED', 'SENDING')
                        """).params(values).update());
    }

    private static Map<String, Object> keys(PartnerScope scope, PersonId person) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("partner", scope.partnerId());
        values.put("person", person);
        return values;
    }

    private static Map<String, Object> step(
            PartnerScope scope, PersonId person, LocalDate week, State before, int attempts) {
        Map<String, Object> values = keys(scope, person);
        values.put("week", week);
        values.put("before", before.name());
        values.put("attempts", attempts);
        return values;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static DigestSetting setting(ResultSet row) throws SQLException {
        return new DigestSetting(
                row.getBoolean("wanted"),
                DayOfWeek.of(row.getInt("weekday")),
                row.getString("language"),
                instant(row, "chosen_at"),
                instant(row, "previewed_at"));
    }

    private static DigestLetter letter(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new DigestLetter(
                row.getObject("week", LocalDate.class),
                State.valueOf(row.getString("state")),
                new DigestLetter.Delivery(
                        row.getInt("attempts"),
                        row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
                        instant(row, "next_attempt_at"),
                        failure == null ? null : DigestFailure.valueOf(failure)),
                row.getObject("told_until", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
