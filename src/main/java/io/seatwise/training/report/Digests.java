package io.seatwise.training.report;

import io.seatwise.access.OnBehalf;
import io.seatwise.access.OnBehalf.Acting;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.ids.PersonId;
import io.seatwise.training.report.DigestLetter.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Makes digests and sends them: to each person at most one a week, whatever nodes do.
 *
 * @see <a href="../../../../../../../docs/decisions/100-weekly-digest.md">decision 100</a>
 */
@Service
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final Set<Role> READERS = Set.of(Role.PARTNER_ADMIN, Role.TRAINING, Role.ACCOUNT_MANAGER);

    /** A letter still in progress after this time was left by a node that has stopped. */
    private static final Duration LEFT = Duration.ofMinutes(30);

    private static final Duration BETWEEN_PREVIEWS = Duration.ofMinutes(1);

    private final DigestStore store;
    private final DigestFacts facts;
    private final DigestWords words;
    private final DigestMail mail;
    private final OnBehalf onBehalf;
    private final Clock clock;

    Digests(DigestStore store, DigestFacts facts, DigestWords words, DigestMail mail, OnBehalf onBehalf, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.words = words;
        this.mail = mail;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    /** The result of requesting a digest at once. */
    public enum Preview {
        SENT,
        /** There is nothing to tell. */
        NOTHING,
        /** One was asked for less than a minute ago. */
        TOO_SOON,
        NO_MAIL_SERVER
    }

    /**
     * Sends the person of this scope a digest now. It does not replace the weekly digest.
     *
     * @throws DigestFailedException when the mail server does not take it
     */
    @PreAuthorize(DigestSettings.CAN_HAVE)
    public Preview preview(PartnerScope scope, Locale locale) {
        PersonId person = DigestSettings.person(scope);
        Instant now = clock.instant();
        if (!mail.isSetUp()) {
            return Preview.NO_MAIL_SERVER;
        }
        if (!store.mayPreview(scope, person, locale.toLanguageTag(), now.minus(BETWEEN_PREVIEWS), now)) {
            return Preview.TOO_SOON;
        }
        return onBehalf.of(scope, person, acting -> preview(acting, person, locale))
                .orElse(Preview.NOTHING);
    }

    private Preview preview(Acting acting, PersonId person, Locale locale) {
        LocalDate today = DigestCalendar.today(clock.instant());
        DigestPeriod period = DigestPeriod.preview(today, store.toldUntil(acting.scope(), person));
        Digest digest = facts.of(acting.scope(), period, today);
        if (digest.isEmpty()) {
            return Preview.NOTHING;
        }
        try {
            mail.send(words.letter(digest, acting, locale, null), acting);
        } catch (DigestFailedException failed) {
            LOG.warn("A preview of the digest could not be sent", failed);
            store.forgetPreview(acting.scope(), person);
            store.record(acting.scope(), "digest.failed", acting.email(), "preview: " + failed.failure());
            throw failed;
        }
        store.record(acting.scope(), "digest.previewed", acting.email(), numbers(digest));
        return Preview.SENT;
    }

    /**
     * Sends what is due now to the people of a partner.
     *
     * @param partner of a job
     * @param stop asked before each person
     */
    void sendDue(PartnerScope partner, BooleanSupplier stop) {
        if (!mail.isSetUp()) {
            return;
        }
        for (Map.Entry<PersonId, DigestSetting> each : store.wanted(partner).entrySet()) {
            if (stop.getAsBoolean()) {
                return;
            }
            Instant chosenAt = each.getValue().chosenAt();
            if (chosenAt != null) {
                DigestCalendar.due(each.getValue().day(), chosenAt, clock.instant())
                        .map(DigestCalendar::week)
                        .ifPresent(week -> onBehalf.of(
                                partner,
                                each.getKey(),
                                acting -> send(partner, each.getKey(), each.getValue(), week, acting)));
            }
        }
    }

    /** Whether the digest was sent. */
    private boolean send(PartnerScope partner, PersonId person, DigestSetting setting, LocalDate week, Acting acting) {
        if (!READERS.contains(acting.scope().role())) {
            return false;
        }
        LocalDate today = DigestCalendar.today(clock.instant());
        DigestPeriod period = DigestPeriod.weekly(today, store.toldUntil(partner, person));
        Optional<Integer> claimed = claim(partner, person, week, period);
        if (claimed.isEmpty()) {
            return false;
        }
        int attempts = claimed.get();
        Digest digest;
        try {
            digest = facts.of(acting.scope(), period, today);
            if (digest.isEmpty()) {
                store.move(partner, person, week, attempts, State.CLAIMED, State.NOTHING, clock.instant());
                return false;
            }
            Letter letter = words.letter(digest, acting, locale(acting, setting), setting.day());
            if (!store.move(partner, person, week, attempts, State.CLAIMED, State.SENDING, clock.instant())) {
                return false;
            }
            mail.send(letter, acting);
        } catch (DigestFailedException failed) {
            fail(partner, person, week, attempts, acting, failed.failure(), failed);
            return false;
        } catch (RuntimeException exception) {
            fail(partner, person, week, attempts, acting, DigestFailure.NOT_MADE, exception);
            return false;
        }
        store.sent(
                partner,
                person,
                week,
                attempts,
                acting.email(),
                "week of " + week + ": " + numbers(digest),
                clock.instant());
        return true;
    }

    /** Makes the week's letter this node's; how often it has been tried with that, or nothing when it is not to be. */
    private Optional<Integer> claim(PartnerScope partner, PersonId person, LocalDate week, DigestPeriod period) {
        Instant now = clock.instant();
        Optional<DigestLetter> found = store.letter(partner, person, week);
        if (found.isEmpty()) {
            return store.claim(partner, person, week, period.until(), now) ? Optional.of(1) : Optional.empty();
        }
        DigestLetter before = found.get();
        boolean left = before.delivery().attemptedAt().plus(LEFT).isBefore(now);
        if (before.state() == State.SENDING && left) {
            store.move(
                    partner,
                    person,
                    week,
                    before.delivery().attempts(),
                    State.SENDING,
                    State.UNKNOWN,
                    before.delivery().attemptedAt());
            LOG.warn("A digest was left while it was handed to the mail server; it is not sent again");
            return Optional.empty();
        }
        Instant next = before.delivery().nextAttemptAt();
        boolean again =
                before.state() == State.CLAIMED && left && before.delivery().attempts() < DigestCalendar.ATTEMPTS
                        || before.state() == State.FAILED && next != null && !next.isAfter(now);
        return again && store.claimAgain(partner, person, before, period.until(), now)
                ? Optional.of(before.delivery().attempts() + 1)
                : Optional.empty();
    }

    private void fail(
            PartnerScope partner,
            PersonId person,
            LocalDate week,
            int attempts,
            Acting acting,
            DigestFailure failure,
            RuntimeException cause) {
        LOG.warn("A digest could not be sent, try {} of {}", attempts, DigestCalendar.ATTEMPTS, cause);
        Instant now = clock.instant();
        store.fail(partner, person, week, failure, DigestCalendar.again(attempts, now), now);
        store.record(
                partner,
                "digest.failed",
                acting.email(),
                "week of %s, try %d of %d: %s".formatted(week, attempts, DigestCalendar.ATTEMPTS, failure));
    }

    private static Locale locale(Acting acting, DigestSetting setting) {
        String language = acting.language();
        return Locale.forLanguageTag(language == null ? setting.language() : language);
    }

    private static String numbers(Digest digest) {
        return "%d to do, %d new, %d overdue, %d finished, %d measured, %d waiting for approval"
                .formatted(
                        digest.open(),
                        digest.freshTotal(),
                        digest.urgent().overdue().total(),
                        digest.news().finished().total(),
                        digest.news().measured().total(),
                        digest.news().waiting().total());
    }
}
