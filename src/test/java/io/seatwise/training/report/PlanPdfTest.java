package io.seatwise.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.NotFoundException;
import io.seatwise.exports.Download;
import io.seatwise.exports.Exports;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.SummaryRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A customer's plan as a PDF: one page, fonts embedded, umlauts and all. */
@SeatwiseTest
class PlanPdfTest {

    @Autowired
    Exports exports;

    @Autowired
    CustomerPlans plans;

    @Autowired
    PlanWords words;

    @Autowired
    Playbooks playbooks;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private PartnerScope partner;
    private PortfolioData.Truth customer;

    @BeforeEach
    void prepare() {
        data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
        customer = data.fill(partner, new Random(3), 12, TestClock.TODAY).stream()
                .filter(truth -> !truth.archived() && !truth.products().isEmpty())
                .findFirst()
                .orElseThrow();
        transactions.run(
                partner,
                () -> jdbc.update(
                        "update customer set name = 'Müller & Söhne Łódź' where partner_id = ? and tenant_id = ?",
                        partner.partnerId(),
                        customer.id()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePlanIsOnePageWithEveryLetterOfTheName() throws IOException {
        PartnerScope scope = data.signIn(partner, Role.TRAINING);
        playbooks.all(scope, false).stream()
                .sorted(java.util.Comparator.comparing(
                        playbook -> !playbook.code().equals("low-adoption")))
                .limit(5)
                .forEach(playbook -> recommend(playbook.code(), ""));

        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into recommendation_note (partner_id, note_id, recommendation_id, author, written_at, text,"
                                + " agreed) select partner_id, recommendation_id, recommendation_id, 'a', ?,"
                                + " 'Der Vorstand lädt ein', true from recommendation where partner_id = ?"
                                + " and playbook_code = 'low-adoption'",
                        Timestamp.from(TestClock.NOON),
                        scope.partnerId()));

        Download download = exports.open(
                scope, "plan.pdf", Map.of("customer", List.of(customer.id().toString()), "language", List.of("de")));
        assertThat(textOfOnePage(download))
                .contains("Plan für Müller & Söhne Łódź")
                .contains("2 weitere Empfehlungen")
                .contains("Fortschritt seit dem letzten Mal", "Verglichen mit dem 21.12.2025")
                .contains("Was vereinbart wurde", "15.03.2026: Der Vorstand lädt ein");
        assertThat(download.fileName()).isEqualTo("seatwise-plan-muller-sohne-lodz-2026-03-15.pdf");
    }

    @Test
    void aPlaybookForSeveralProductsIsOneStep() throws IOException {
        PartnerScope scope = data.signIn(partner, Role.TRAINING);
        for (int i = 0; i < 4; i++) {
            recommend("low-adoption", "product-" + i);
            recommend("activation", "product-" + i);
        }

        String text = textOfOnePage(exports.open(
                scope, "plan.pdf", Map.of("customer", List.of(customer.id().toString()), "language", List.of("en"))));

        assertThat(text)
                .containsOnlyOnce("Use the licences that are assigned")
                .contains("2. ", "There are 2 more recommendations")
                .doesNotContain("3. ");
    }

    @Test
    void unusedLicencesHaveTheValueOfTheCustomersPage() throws IOException {
        PartnerScope scope = data.signIn(partner, Role.PARTNER_ADMIN);
        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into product_money (partner_id, tenant_id, product_id, currency, annual_value,"
                                + " unused_value, at_stake) select partner_id, tenant_id, product_id, 'EUR', 9000,"
                                + " 1234.56, 100 from product_metrics where partner_id = ? and tenant_id = ?",
                        scope.partnerId(),
                        customer.id()));
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update product_metrics set entitled = 100, active = 20, workloads = ?"
                                + " where partner_id = ? and tenant_id = ?",
                        """
                        [{"workloadCode":"EXO","workloadName":"Exchange","entitled":100,"active":20,"reassigned":null,\
                        "lowerBound":false}]""",
                        scope.partnerId(),
                        customer.id()));

        assertThat(plans.of(scope, customer.id(), Locale.ENGLISH, null)
                        .licences()
                        .unused())
                .isNotEmpty()
                .allSatisfy(unused -> {
                    assertThat(unused.seats()).isEqualTo(80);
                    assertThat(unused.value()).isEqualByComparingTo("1234.56");
                    assertThat(words.product(Locale.ENGLISH, unused)).contains("worth about €1,235 a year");
                });
        PartnerScope blind = data.signIn(partner, Role.TRAINING);
        assertThat(blind.seesMoney()).isFalse();
        assertThat(plans.of(blind, customer.id(), Locale.ENGLISH, null)
                        .licences()
                        .unused())
                .allSatisfy(unused -> assertThat(unused.value()).isNull());
    }

    @Test
    void inflatedFiguresAreConfirmedFirstAndNobodyIsToldOfUnusedLicences() {
        PartnerScope scope = data.signIn(partner, Role.PARTNER_ADMIN);
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update product_metrics set entitled = 100, active = 120, usage_ratio = 1.2, inflated = true,"
                                + " workloads = ? where partner_id = ? and tenant_id = ?",
                        """
                        [{"workloadCode":"EXO","workloadName":"Exchange","entitled":100,"active":120,"reassigned":null,\
                        "lowerBound":false}]""",
                        scope.partnerId(),
                        customer.id()));

        CustomerPlan plan = plans.of(scope, customer.id(), Locale.ENGLISH, null);

        assertThat(plan.licences().unused()).isEmpty();
        assertThat(words.steps(Locale.ENGLISH, plan).getFirst()).satisfies(step -> {
            assertThat(step.title()).isEqualTo("Confirm the figures");
            assertThat(step.actions())
                    .containsExactly(
                            "Müller & Söhne Łódź, by 29 Mar 2026: tell us about trials that are running and licences"
                                    + " that changed hands",
                            "Contoso, by 12 Apr 2026: find the cause, correct the figures and report the confirmed"
                                    + " usage");
        });
    }

    @Test
    void aCustomerOfSomebodyElseHasNoPlan() {
        data.signIn(partner, Role.VIEWER);
        PartnerScope max = data.accountManager(partner, "nobody@contoso.example");

        assertThatThrownBy(() -> exports.open(
                        max,
                        "plan.pdf",
                        Map.of("customer", List.of(customer.id().toString()))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void dayThatIsNoneOrCannotBeComparedIsRefused() {
        PartnerScope scope = data.signIn(partner, Role.VIEWER);

        for (String since : List.of("soon", "2026-03-15", "1999-01-01")) {
            assertThatThrownBy(() -> exports.open(
                            scope,
                            "plan.pdf",
                            Map.of("customer", List.of(customer.id().toString()), "since", List.of(since))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("since: ");
        }
    }

    private static String textOfOnePage(Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.writeTo(out);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("/FontFile2");
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private void recommend(String playbook, String product) {
        transactions.run(
                partner,
                () -> jdbc.update(
                        """
                        insert into recommendation (partner_id, recommendation_id, tenant_id, rule_code, playbook_code,
                            product_id, inputs, priority, plain_priority, factors, expected_gain, first_seen, computed_for, holds)
                        values (?, ?, ?, ?, ?, ?, '{}', 50, 50, '[]',
                            '{"kind":"SEATS_USED","amount":12,"basis":"TARGET","cases":0}', ?, ?, true)
                        """,
                        partner.partnerId(),
                        RecommendationId.random(),
                        customer.id(),
                        playbook,
                        playbook,
                        product,
                        TestClock.TODAY,
                        TestClock.TODAY));
        transactions.run(partner, () -> SummaryRows.replace(partner, jdbc));
    }
}
