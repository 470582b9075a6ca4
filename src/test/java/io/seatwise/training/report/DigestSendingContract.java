package io.seatwise.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.report.DigestLetter.State;
import io.seatwise.training.triage.WorkState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** When the weekly digest is sent, and what happens when it cannot be. */
abstract class DigestSendingContract extends DigestScene {

    @Test
    void digestIsOffBeforeSubscribingAndAfterUnsubscribing() {
        rig.lowUsage(partner, northwind, "p1", 80, SUNDAY);
        assertThat(secured.of(tina).wanted()).isFalse();
        clock.set(MORNING);
        rig.run(partner);
        assertThat(rig.mails()).isEmpty();

        clock.set(SUNDAY);
        wantsIt();
        rig.settings.change(tina, false, DayOfWeek.MONDAY, Locale.ENGLISH);
        clock.set(MORNING);
        rig.run(partner);

        assertThat(rig.mails()).isEmpty();
        assertThat(audited("settings.digest")).hasSize(2);
    }

    @Test
    void digestIsSentOnceAWeekOnTheChosenDay() {
        planned("p1");
        rig.settings.change(tina, true, DayOfWeek.WEDNESDAY, Locale.ENGLISH);

        for (int hours = 0; hours < 24 * 21; hours += 5) {
            clock.set(MORNING.plus(Duration.ofHours(hours)));
            rig.run(partner);
        }

        assertThat(store.letters(partner, person(), 9))
                .extracting(DigestLetter::week, DigestLetter::state)
                .containsExactly(
                        tuple(MONDAY.plusDays(14), State.SENT),
                        tuple(MONDAY.plusDays(7), State.SENT),
                        tuple(MONDAY, State.SENT));
        assertThat(rig.mails()).hasSize(3);
        assertThat(DigestRig.lines(rig.mails().get(1)).getFirst()).isEqualTo("Trainings on 25 Mar 2026");
        assertThat(DigestRig.text(rig.mails().get(1))).contains("refer to 18 Mar 2026 to 24 Mar 2026.");
    }

    @Test
    void onlyOneNodeSendsADigest() throws Exception {
        planned("p1");
        wantsIt();
        clock.set(MORNING);
        List<Callable<Boolean>> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(() -> {
                rig.run(partner);
                return true;
            });
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> node : threads.invokeAll(nodes)) {
                assertThat(node.get()).isTrue();
            }
        }

        assertThat(rig.mails()).hasSize(1);
        assertThat(audited("digest.sent")).hasSize(1);
    }

    @Test
    void digestOfADeadNodeIsComposedAgain() {
        planned("p1");
        wantsIt();
        clock.set(MORNING);
        assertThat(store.claim(partner, person(), MONDAY, SUNDAY, MORNING)).isTrue();

        rig.run(partner);
        assertThat(rig.mails()).isEmpty();
        clock.advance(Duration.ofMinutes(31));
        rig.run(partner);

        assertThat(rig.mails()).hasSize(1);
    }

    @Test
    void digestThatADeadNodeWasSendingIsNotSentAgain() {
        planned("p1");
        wantsIt();
        clock.set(MORNING);
        store.claim(partner, person(), MONDAY, SUNDAY, MORNING);
        store.move(partner, person(), MONDAY, 1, State.CLAIMED, State.SENDING, MORNING);

        clock.advance(Duration.ofHours(1));
        rig.run(partner);
        rig.run(partner);

        assertThat(rig.mails()).isEmpty();
        assertThat(rig.settings.status(tina).last())
                .extracting(DigestLetter::state)
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aMailServerThatDoesNotAnswerIsTriedAgainAndGivenUpInTheEnd() {
        planned("p1");
        wantsIt();
        Digests unanswered = rig.withoutAnswer();
        clock.set(MORNING);
        rig.run(unanswered, partner);
        DigestLetter first = rig.settings.status(tina).last();
        assertThat(first)
                .returns(State.FAILED, DigestLetter::state)
                .returns(DigestFailure.UNREACHABLE, each -> each.delivery().failure())
                .returns(
                        MORNING.plus(Duration.ofMinutes(15)),
                        each -> each.delivery().nextAttemptAt());

        for (int minutes = 1; minutes < 24 * 60; minutes += 14) {
            clock.set(MORNING.plus(Duration.ofMinutes(minutes)));
            rig.run(unanswered, partner);
        }

        assertThat(rig.settings.status(tina).last())
                .returns(State.GIVEN_UP, DigestLetter::state)
                .returns(DigestLetter.MOST_ATTEMPTS, each -> each.delivery().attempts())
                .returns(null, each -> each.delivery().nextAttemptAt());
        assertThat(audited("digest.failed")).hasSize(DigestLetter.MOST_ATTEMPTS);
        assertThat(audited("digest.sent")).isEmpty();
    }

    @Test
    void failedDigestIsSentWhenTheServerIsBack() {
        planned("p1");
        wantsIt();
        Digests unanswered = rig.withoutAnswer();
        clock.set(MORNING);
        rig.run(unanswered, partner);
        rig.stop();
        rig = new DigestRig(context);

        rig.run(partner);
        assertThat(rig.mails()).as("before its time").isEmpty();
        clock.advance(Duration.ofMinutes(15));
        rig.run(partner);

        assertThat(rig.mails()).hasSize(1);
        assertThat(rig.settings.status(tina))
                .returns(MORNING.plus(Duration.ofMinutes(15)), DigestStatus::sentAt)
                .returns(Instant.parse("2026-03-23T06:00:00Z"), DigestStatus::next);
    }

    @Test
    void emptyDigestIsNotSent() {
        RecommendationId dismissed = rig.lowUsage(partner, northwind, "p1", 80, SUNDAY.minusDays(30));
        work(dismissed, WorkState.DISMISSED, SUNDAY.minusDays(20));
        wantsIt();

        clock.set(MORNING);
        rig.run(partner);
        rig.run(partner);

        assertThat(rig.mails()).isEmpty();
        assertThat(rig.settings.status(tina).last())
                .extracting(DigestLetter::state)
                .isEqualTo(State.NOTHING);
        assertThat(rig.digests.preview(tina, Locale.ENGLISH)).isEqualTo(Digests.Preview.NOTHING);
    }

    @Test
    void disabledPersonGetsNoDigest() {
        planned("p1");
        for (String change : List.of("state = 'DISABLED'", "role = 'VIEWER'")) {
            tina = signIn(Role.TRAINING);
            wantsIt();
            transactions.run(
                    partner,
                    () -> jdbc.update(
                            "update person set " + change + " where partner_id = ? and person_id = ?",
                            partner.partnerId(),
                            person()));
        }
        PartnerScope viewer = signIn(Role.VIEWER);
        assertThatThrownBy(() -> secured.change(viewer, true, DayOfWeek.MONDAY, Locale.ENGLISH))
                .isInstanceOf(AccessDeniedException.class);

        clock.set(MORNING);
        rig.run(partner);

        assertThat(rig.mails()).isEmpty();
    }

    @Test
    void immediateDigestIncludesTodayAndTheWeeklyOneIsStillSent() throws Exception {
        rig.lowUsage(partner, northwind, "p1", 80, MONDAY);
        wantsIt();
        clock.set(MORNING.minus(Duration.ofHours(1)));

        assertThat(rig.digests.preview(tina, Locale.ENGLISH)).isEqualTo(Digests.Preview.SENT);
        assertThat(rig.digests.preview(tina, Locale.ENGLISH)).isEqualTo(Digests.Preview.TOO_SOON);

        assertThat(DigestRig.text(rig.only()))
                .contains("New recommendations: 1")
                .contains("refer to 9 Mar 2026 to 16 Mar 2026.")
                .contains("because someone who is signed in with this address requested it.");
        assertThat(audited("digest.previewed")).hasSize(1);
        assertThat(rig.settings.status(tina))
                .returns(null, DigestStatus::sentAt)
                .returns(MORNING, DigestStatus::next);
        clock.set(MORNING);
        rig.run(partner);
        assertThat(rig.mails()).hasSize(2);
        assertThat(DigestRig.text(rig.mails().getLast())).contains("New: 1").doesNotContain("New recommendations");
    }

    @Test
    void oneAtOnceThatFailsSaysSoAndCanBeAskedForAgain() {
        rig.lowUsage(partner, northwind, "p1", 80, MONDAY);
        clock.set(MORNING);
        Digests unanswered = rig.withoutAnswer();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> unanswered.preview(tina, Locale.ENGLISH))
                    .isInstanceOfSatisfying(
                            DigestFailedException.class,
                            failed -> assertThat(failed.failure()).isEqualTo(DigestFailure.UNREACHABLE));
        }

        assertThat(audited("digest.failed")).hasSize(2);
        assertThat(audited("digest.previewed")).isEmpty();
    }

    @Test
    void withoutAMailServerNothingIsTried() {
        planned("p1");
        wantsIt();
        Digests none = rig.withoutServer();

        clock.set(MORNING);
        rig.run(none, partner);

        assertThat(none.preview(tina, Locale.ENGLISH)).isEqualTo(Digests.Preview.NO_MAIL_SERVER);
        assertThat(store.letters(partner, person(), 1)).isEmpty();
        assertThat(secured.status(signIn(Role.TRAINING)).mailServer()).isFalse();
    }
}
