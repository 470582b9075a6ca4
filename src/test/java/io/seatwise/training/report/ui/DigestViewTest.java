package io.seatwise.training.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.base.Formats;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.report.DigestFailure;
import io.seatwise.training.report.DigestLetter;
import io.seatwise.training.report.DigestLetter.State;
import io.seatwise.training.report.DigestRig;
import io.seatwise.training.report.DigestSettings;
import io.seatwise.training.report.DigestStatus;
import io.seatwise.training.report.Digests;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The setting of the weekly digest, without a mail server as in any installation that has none. */
class DigestViewTest extends UiTest {

    private static final Instant MORNING = Instant.parse("2026-03-16T06:00:00Z");

    @Autowired
    Provisioning provisioning;

    @Autowired
    DigestSettings settings;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PartnerId partner;
    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        partner = provisioning.addPartner("Contoso Cloud", null);
        signIn(Role.TRAINING);
    }

    private void signIn(Role role) {
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso Cloud", role);
    }

    @Test
    void digestIsOffAndCanBeSwitchedOnForADay() {
        navigate(DigestView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Weekly digest");
        assertThat(find(Checkbox.class).single().getValue()).isFalse();
        assertThat(day().getValue()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(standing()).endsWith("Off");

        test(find(Checkbox.class).single()).click();
        test(day()).selectItem("Thursday");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(settings.of(scope).wanted()).isTrue();
        assertThat(settings.of(scope).day()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Saved. You will receive the digest on Thursday.");
        navigate(DigestView.class);
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
        assertThat(day().getValue()).isEqualTo(DayOfWeek.THURSDAY);
    }

    @Test
    void withoutAMailServerItSaysSoAndWhatToSet() {
        navigate(DigestView.class);

        Section notice = find(Section.class).withId("no-mail-server").single();
        assertThat(notice.getElement().getTextRecursively())
                .contains(
                        "No mail server is configured", "SPRING_MAIL_HOST", "SEATWISE_MAIL_FROM", "SEATWISE_BASE_URL");
        assertThat(find(Button.class).withText("Send me one now").single().isEnabled())
                .isFalse();
        assertThat(find(H2.class).all()).hasSize(4);
    }

    @Test
    void immediateDigestIsSentAndItsResultShown() {
        DigestRig rig = new DigestRig(context);
        try {
            show(rig.digests, rig);
            assertThat(find(Section.class).withId("no-mail-server").exists()).isFalse();
            now();
            assertThat(told()).startsWith("There is nothing to report at present");
            assertThat(rig.mails()).isEmpty();

            signIn(Role.PARTNER_ADMIN);
            recommend(rig);
            show(rig.digests, rig);
            now();
            assertThat(told()).isEqualTo("Sent to " + scope.actor() + ".");
            assertThat(rig.mails()).hasSize(1);
            now();
            assertThat(told()).startsWith("You requested one less than a minute ago.");

            signIn(Role.TRAINING);
            show(rig.withoutAnswer(), rig);
            now();
            assertThat(told()).startsWith("No e-mail was sent. The mail server did not answer.");
            assertThat(find(Button.class).withText("Send me one now").single().isEnabled())
                    .isTrue();
        } finally {
            rig.stop();
        }
    }

    private void show(Digests digests, DigestRig rig) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new DigestView(rig.settings, digests, scopes));
    }

    private void now() {
        test(find(Button.class).withText("Send me one now").single()).click();
    }

    /** The text of the newest notice, which is closed. */
    private String told() {
        Notification notice = find(Notification.class).all().getLast();
        String text = notice.getElement().getTextRecursively();
        String words = text.isBlank() ? test(notice).getText() : text;
        notice.close();
        return words;
    }

    private void recommend(DigestRig rig) {
        clock.set(TestClock.NOON);
        PartnerScope job = scopes.forJob(partner, "Contoso Cloud", "test");
        transactions.run(job, () -> {
            jdbc.update(
                    "insert into product (partner_id, product_id, name, family) values (?, 'p1', 'Product p1', 'OTHER')",
                    partner);
        });
        rig.lowUsage(job, rig.data().customer(job, "Northwind", null), "p1", 80, TestClock.TODAY);
    }

    @Test
    void failedDigestIsShown() {
        assertThat(told(new DigestLetter(
                        LocalDate.of(2026, 3, 16),
                        State.FAILED,
                        new DigestLetter.Delivery(2, MORNING, MORNING.plusSeconds(1800), DigestFailure.UNREACHABLE),
                        LocalDate.of(2026, 3, 15))))
                .contains("Not sent, 16 Mar 2026, 06:00 UTC (attempt 2 of 5). The mail server did not answer."
                        + " The next attempt is at 16 Mar 2026, 06:30 UTC.");
        assertThat(told(new DigestLetter(
                        LocalDate.of(2026, 3, 16),
                        State.GIVEN_UP,
                        new DigestLetter.Delivery(5, MORNING, null, DigestFailure.SIGN_IN),
                        LocalDate.of(2026, 3, 15))))
                .contains("Not sent, 16 Mar 2026, 06:00 UTC. All 5 attempts failed. The next digest is sent"
                        + " as usual. The mail server rejected the sign-in.");
        assertThat(told(null)).isEqualTo(List.of("9 Mar 2026, 06:00 UTC", "Monday, March 23, 2026"));
    }

    @Test
    void everyResultHasWords() {
        for (State state : State.values()) {
            for (DigestFailure failure : DigestFailure.values()) {
                assertThat(told(new DigestLetter(
                                        LocalDate.of(2026, 3, 16),
                                        state,
                                        new DigestLetter.Delivery(1, MORNING, null, failure),
                                        LocalDate.of(2026, 3, 15)))
                                .toString())
                        .doesNotContain("training.report");
            }
        }
    }

    /** The values of the list. */
    private static List<String> told(@Nullable DigestLetter last) {
        DigestStatus status = new DigestStatus(
                true, true, Instant.parse("2026-03-09T06:00:00Z"), last, false, Instant.parse("2026-03-23T06:00:00Z"));
        return values(DigestStanding.of(status, new Formats(Locale.ENGLISH)));
    }

    private List<String> standing() {
        return values(find(DescriptionList.class).single());
    }

    private static List<String> values(DescriptionList list) {
        return list.getChildren()
                .filter(DescriptionList.Description.class::isInstance)
                .map(each -> each.getElement().getText())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<DayOfWeek> day() {
        return find(Select.class).single();
    }
}
