package io.seatwise.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SignedInTester;
import io.seatwise.access.Actor;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.SignedIn;
import io.seatwise.branding.Branding;
import io.seatwise.branding.Brandings;
import io.seatwise.branding.Logo;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.ids.TokenId;
import io.seatwise.licensing.UsageFiles;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import io.seatwise.training.triage.WorkState;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the weekly digest says, to whom and in which language, as it arrives at a real mail server. */
abstract class DigestLetterContract extends DigestScene {

    @Autowired
    Brandings brandings;

    @Test
    void theLetterTellsWhatIsThere() throws Exception {
        clock.set(MORNING);
        RecommendationId fresh = rig.lowUsage(partner, northwind, "p1", 80.4, MONDAY.minusDays(7));
        RecommendationId overdue = rig.lowUsage(partner, fabrikam, "p1", 60, MONDAY.minusDays(8));
        RecommendationId soon = rig.lowUsage(partner, northwind, "p2", 50, MONDAY.minusDays(1));
        RecommendationId untouched = rig.lowUsage(partner, fabrikam, "p2", 40, MONDAY.minusDays(40));
        RecommendationId done = rig.lowUsage(partner, northwind, "p3", 90, MONDAY.minusDays(40));
        RecommendationId longDone = rig.lowUsage(partner, fabrikam, "p3", 95, MONDAY.minusDays(40));
        work(untouched, WorkState.WAITING, MONDAY.minusDays(20));
        work(longDone, WorkState.DONE, MONDAY.minusDays(8));
        work(done, WorkState.DONE, MONDAY.minusDays(3));
        mine(overdue, WorkState.PLANNED, MONDAY.minusDays(1));
        mine(soon, WorkState.IN_PROGRESS, MONDAY.plusDays(6));
        rig.lowUsage(partner, rig.data().customer(partner, "Today", null), "p1", 10, MONDAY);
        CampaignId campaign = campaign();
        wantsIt();

        drain.drain(partner);
        rig.run(partner);

        MimeMessage mail = rig.only();
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("Somebody <" + tina.actor() + ">");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("digest@seatwise.example");
        assertThat(mail.getSubject()).isEqualTo("Contoso: 5 to do, 2 new");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://seatwise.example/settings/digest>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String card = "https://seatwise.example/training?card=";
        String why = "25 of 100 entitlements of Product %s are active (25.0 %%).";
        String playbook = "Playbook: Licences are assigned but rarely used";
        assertThat(DigestRig.lines(mail))
                .containsSubsequence(
                        "Trainings on 16 Mar 2026",
                        "Hello Somebody,",
                        "The training queue of Contoso. New, completed and measurable refer to 9 Mar 2026 to 15 Mar 2026.",
                        "New: 2 · Planned: 1 · In progress: 1 · Waiting: 1 · Done: 2",
                        "Open the queue: https://seatwise.example/training",
                        "Yours, overdue: 1",
                        "* Fabrikam · Product p1",
                        why.formatted("p1"),
                        playbook,
                        "Priority 60 · Planned · " + tina.actor() + " · due 15 Mar 2026",
                        card + overdue,
                        "Yours, due within a week: 1",
                        "* Northwind · Product p2",
                        "Priority 50 · In progress · " + tina.actor() + " · due 22 Mar 2026",
                        card + soon,
                        "New recommendations: 2",
                        "2 customers or products",
                        "Highest priorities",
                        "* Northwind · Product p1",
                        "Priority 80 · New",
                        card + fresh,
                        "* Fabrikam · Product p1",
                        "* Northwind · Product p2",
                        "* Fabrikam · Product p2",
                        "* Today · Product p1",
                        "Untouched for two weeks: 1",
                        "* Fabrikam · Product p2",
                        card + untouched,
                        "Completed trainings: 1",
                        "* Northwind · Product p3",
                        card + done,
                        "Campaigns waiting for approval: 1",
                        "* Fabrikam · Our campaign",
                        "You can approve or reject it.",
                        "https://seatwise.example/campaigns/" + campaign,
                        "--",
                        tina.actor() + " receives this because the weekly digest is turned on in Seatwise, on Monday.",
                        "Unsubscribe or choose another day: https://seatwise.example/settings/digest");
        assertThat(DigestRig.text(mail)).doesNotContain(longDone.toString()).doesNotContain("training.report");
        assertThat(DigestRig.html(mail))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\">")
                .contains("<a href=\"" + card + fresh + "\">Northwind · Product p1</a>")
                .contains("<th scope=\"row\">Waiting</th><td>1</td>")
                .contains("href=\"https://seatwise.example/settings/digest\"")
                .doesNotContain("training.report");
        assertThat(audited("digest.sent"))
                .containsExactly(
                        "weekly-digest|" + tina.actor()
                                + "|week of 2026-03-16: 5 to do, 2 new, 1 overdue, 1 finished, 0 measured, 1 waiting for approval");
    }

    @Test
    void outcomeIsReportedOnceWhenItBecomesMeasurable() {
        CustomerId trained = rig.data().customer(partner, "Tailspin", null);
        CustomerId lonely = rig.data().customer(partner, "Lonely", null);
        LocalDate end = SUNDAY.minusDays(28);
        RecommendationId measured = rig.lowUsage(partner, trained, "p1", 50, end.minusDays(30));
        RecommendationId few = rig.lowUsage(partner, lonely, "p2", 50, end.minusDays(30));
        for (RecommendationId each : List.of(measured, few)) {
            rig.work(partner, each, WorkState.DONE, null, null, end.minusDays(14), end);
        }
        bringUsage(trained, lonely, end);
        tina = signIn(Role.TRAINING);
        wantsIt();

        clock.set(MORNING);
        drain.drain(partner);
        rig.run(partner);

        List<String> lines = DigestRig.lines(rig.only());
        assertThat(lines)
                .containsSubsequence(
                        "New outcomes: 2",
                        "An outcome coincides with the training or campaign. It does not prove that it was the cause.");
        assertThat(lines).contains("Not enough data after 28 days: fewer than 8 comparable customers");
        assertThat(lines.get(lines.indexOf("* Tailspin · Product p1") + 1))
                .matches(
                        "\\+(9|10|11)\\.\\d points \\(\\+\\d+\\.\\d to \\+\\d+\\.\\d\\) after 28 days compared with 10 comparable customers");
        clock.set(MORNING.plus(Duration.ofDays(7)));
        drain.drain(partner);
        rig.run(partner);
        assertThat(rig.mails()).hasSize(2);
        assertThat(DigestRig.text(rig.mails().getLast())).doesNotContain("measurable:");
    }

    @Test
    void digestCoversVisibleCustomersOnly() throws Exception {
        rig.lowUsage(partner, northwind, "p1", 80, SUNDAY);
        RecommendationId own = rig.lowUsage(partner, fabrikam, "p1", 70, SUNDAY);
        PartnerScope other = rig.data().portfolio().partner("Other", MONDAY);
        PartnerScope stranger = rig.data().portfolio().signIn(other, Role.PARTNER_ADMIN);
        CustomerId theirs = rig.data().customer(other, "Tailspin", "max@contoso.example");
        rig.lowUsage(other, theirs, "p1", 60, SUNDAY);
        rig.settings.change(stranger, true, DayOfWeek.MONDAY, Locale.ENGLISH);
        String address = "max-" + UUID.randomUUID() + "@contoso.example";
        jdbcFor(
                partner,
                "update customer set account_manager = ? where partner_id = ? and tenant_id = ?",
                address,
                fabrikam);
        tina = new SignedInTester(transactions, jdbc, scopes)
                .signIn(partner.partnerId(), "Contoso", Role.ACCOUNT_MANAGER, address);
        wantsIt();

        clock.set(MORNING);
        drain.drain(partner);
        rig.run(partner);

        MimeMessage mail = rig.only();
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString()).contains(address);
        assertThat(DigestRig.text(mail))
                .contains("New: 1 ·")
                .contains(own.toString())
                .contains("The training queue of your customers at Contoso")
                .doesNotContain("Northwind")
                .doesNotContain("Tailspin");
        rig.run(other);
        assertThat(DigestRig.text(rig.mails().getLast()))
                .contains("Tailspin")
                .contains("New: 1 ·")
                .doesNotContain("Fabrikam")
                .doesNotContain("Contoso");
    }

    @Test
    void letterHasTheLookOfThePartner() throws Exception {
        byte[] logo = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        rig.lowUsage(partner, northwind, "p1", 80, SUNDAY);
        wantsIt();
        PartnerScope administrator = signIn(Role.PARTNER_ADMIN);
        brandings.change(administrator, new Branding("#0b5cab", "Contoso & Sons, Berlin", Logo.of(logo)));

        clock.set(MORNING);
        rig.run(partner);

        MimeMessage mail = rig.only();
        assertThat(DigestRig.html(mail))
                .contains(
                        "border-top: 4px solid #0b5cab", "<img src=\"cid:logo\"", "<p>Contoso &amp; Sons, Berlin</p>");
        assertThat(DigestRig.lines(mail)).endsWith("Contoso & Sons, Berlin");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        mail.writeTo(whole);
        assertThat(whole.toString(StandardCharsets.US_ASCII)).contains("Content-ID: <logo>", "Content-Type: image/png");
    }

    @Test
    void aNameIsNeitherMarkupNorALineNorAHeader() throws Exception {
        CustomerId hostile = rig.data()
                .customer(partner, "<script>alert(1)</script>\"&'\r\nStop it: https://evil.example\u2028--", null);
        rig.lowUsage(partner, hostile, "p1", 80, SUNDAY);
        jdbcFor(
                partner,
                "update person set name = ? where partner_id = ? and person_id = ?",
                "Eve\r\nBcc: victim@example.org\r\n\r\nHello",
                person());
        PartnerScope injected =
                scopes.forJob(partner.partnerId(), "Contoso\r\nBcc: other@example.org", "weekly-digest");
        wantsIt();

        clock.set(MORNING);
        rig.run(injected);

        MimeMessage mail = rig.only();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Contoso Bcc: other@example.org: 1 to do, 1 new");
        assertThat(DigestRig.html(mail))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39; Stop it: https://evil.example --");
        assertThat(DigestRig.lines(mail))
                .contains("* <script>alert(1)</script>\"&' Stop it: https://evil.example -- · Product p1")
                .contains("Hello Eve Bcc: victim@example.org Hello,")
                .noneMatch(line -> line.startsWith("Stop it: "));
    }

    @Test
    void theLetterIsInThePersonsLanguage() throws Exception {
        rig.lowUsage(partner, northwind, "p1", 80, SUNDAY);
        rig.settings.change(tina, true, DayOfWeek.MONDAY, Locale.GERMAN);
        PartnerScope english = signIn(Role.TRAINING);
        rig.settings.change(english, true, DayOfWeek.MONDAY, Locale.GERMAN);
        jdbcFor(
                partner,
                "update person set language = ? where partner_id = ? and person_id = ?",
                "en",
                DigestSettings.person(english));

        clock.set(MORNING);
        drain.drain(partner);
        rig.run(partner);

        assertThat(rig.mails()).hasSize(2);
        for (MimeMessage mail : rig.mails()) {
            boolean german = mail.getAllRecipients()[0].toString().contains(tina.actor());
            assertThat(mail.getSubject()).isEqualTo(german ? "Contoso: 1 zu tun, 1 neu" : "Contoso: 1 to do, 1 new");
            assertThat(DigestRig.html(mail)).contains(german ? "<html lang=\"de\">" : "<html lang=\"en\">");
            assertThat(DigestRig.text(mail)).contains(german ? "jeweils am Montag." : "on Monday.");
        }
    }

    @Test
    void campaignOfOnesOwnTokenIsOnesOwn() throws Exception {
        Actor token = new Actor(Actor.Kind.TOKEN, TokenId.random(), "nightly", tina.personId(), tina.actor());
        clock.set(MORNING);
        campaign(scopes.of(new Program(partner.partnerId(), partner.partnerName(), Role.TRAINING, token)));
        wantsIt();
        drain.drain(partner);
        rig.run(partner);

        assertThat(DigestRig.lines(rig.only()))
                .contains("You created, changed or submitted it, so someone else has to decide.");
    }

    private record Program(PartnerId partnerId, String partnerName, Role role, Actor who) implements SignedIn {

        @Override
        public @Nullable PersonId personId() {
            return null;
        }

        @Override
        public String actor() {
            return who.name();
        }

        @Override
        public @Nullable String assignedTo() {
            return null;
        }
    }

    /** One of somebody else that waits for approval. */
    private CampaignId campaign() {
        return campaign(signIn(Role.PARTNER_ADMIN));
    }

    private CampaignId campaign(PartnerScope ada) {
        Campaign draft = campaigns.create(
                ada,
                fabrikam,
                new CampaignPlan(
                        "Our campaign",
                        new CampaignPlan.Subject(Scenario.MENTIONS, Scenario.MENTIONS.insight(), null),
                        new CampaignPlan.Message(templates.of(Scenario.MENTIONS, 1), "https://help.example/start"),
                        TargetRule.EVERYBODY,
                        new CampaignPlan.Schedule(SUNDAY.plusDays(10), SUNDAY.plusDays(60), Frequency.WEEKLY)));
        campaigns.submit(ada, draft.id(), draft.status().version(), "");
        return draft.id();
    }

    /** The trained one rises by 14 points, ten peers by about 4; the other one has the product alone. */
    private void bringUsage(CustomerId trained, CustomerId lonely, LocalDate end) {
        LocalDate start = end.minusDays(14);
        List<String> lines = new ArrayList<>();
        List<CustomerId> peers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            peers.add(new CustomerId(UUID.randomUUID()));
        }
        for (LocalDate day :
                List.of(start.minusDays(84), start.minusDays(56), start.minusDays(28), start, end.plusDays(28))) {
            boolean after = day.isAfter(end);
            lines.add(line(day, trained, "Tailspin", "p1", after ? 44 : 30));
            lines.add(line(day, lonely, "Lonely", "p2", after ? 44 : 30));
            for (int i = 0; i < peers.size(); i++) {
                int before = 28 + i % 5;
                lines.add(line(day, peers.get(i), "Peer " + i, "p1", after ? before + 3 + i % 3 : before));
            }
        }
        signIn(Role.PARTNER_ADMIN);
        UsageFiles.bring(context, partner, lines.toArray(String[]::new));
    }

    private static String line(LocalDate day, CustomerId customer, String name, String product, int active) {
        return "%s,%s,%s,%s,Product %s,EXO,%d,100".formatted(day, customer, name, product, product, active);
    }
}
