package io.seatwise.training.report;

import io.seatwise.access.Audit;
import io.seatwise.access.Links;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Stores whether and when the signed-in person receives the weekly digest. Each person decides for themselves.
 *
 * @see <a href="../../../../../../../docs/decisions/100-weekly-digest.md">decision 100</a>
 */
@Service
public class DigestSettings {

    /** The people who can subscribe: those who change trainings, and account managers for their own customers. */
    static final String CAN_HAVE = "hasAnyRole('PARTNER_ADMIN', 'TRAINING', 'ACCOUNT_MANAGER')";

    private final DigestStore store;
    private final DigestMail mail;
    private final Links links;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final Clock clock;

    DigestSettings(
            DigestStore store,
            DigestMail mail,
            Links links,
            PartnerTransactions transactions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.links = links;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person of this scope chose; off, on Mondays, where nothing was. */
    @PreAuthorize(CAN_HAVE)
    public DigestSetting of(PartnerScope scope) {
        return store.setting(scope, person(scope));
    }

    /** Chooses for the person of this scope. */
    @PreAuthorize(CAN_HAVE)
    public void change(PartnerScope scope, boolean wanted, DayOfWeek day, Locale locale) {
        PersonId person = person(scope);
        transactions.run(scope, () -> {
            DigestSetting before = store.setting(scope, person);
            if (before.chosenAt() != null && before.wanted() == wanted && before.day() == day) {
                return;
            }
            store.choose(scope, person, wanted, day, locale.toLanguageTag(), clock.instant());
            audit.record(scope, "settings.digest", scope.actor(), wanted ? "on, " + day : "off");
        });
    }

    /** The digest status of the person of this scope. */
    @PreAuthorize(CAN_HAVE)
    public DigestStatus status(PartnerScope scope) {
        PersonId person = person(scope);
        List<DigestLetter> letters = store.letters(scope, person, 1);
        DigestLetter last = letters.isEmpty() ? null : letters.getFirst();
        LocalDate lastWeek = last == null ? null : last.week();
        DigestSetting setting = store.setting(scope, person);
        Instant now = clock.instant();
        Optional<Instant> due = Optional.ofNullable(setting.wanted() ? setting.chosenAt() : null)
                .flatMap(chosenAt -> DigestCalendar.due(setting.day(), chosenAt, now))
                .filter(moment -> !DigestCalendar.week(moment).equals(lastWeek));
        Instant next = setting.wanted() ? due.orElse(DigestCalendar.next(setting.day(), now, lastWeek)) : null;
        return new DigestStatus(
                mail.isSetUp(),
                links.arePublic(),
                store.lastSent(scope, person)
                        .map(each -> each.delivery().attemptedAt())
                        .orElse(null),
                last,
                due.isPresent(),
                next);
    }

    static PersonId person(PartnerScope scope) {
        return Objects.requireNonNull(scope.personId(), "A digest is a person's");
    }
}
