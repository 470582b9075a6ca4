package io.seatwise.portfolio.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.DrawnTables;
import io.seatwise.DrawnTables.Part;
import io.seatwise.OnScreen;
import io.seatwise.access.Role;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page about a customer tells, and to whom. */
class CustomerInsightsViewTest extends CustomerInsightsScene {

    @Test
    void saysWhoTheCustomerIsAndWhatTheFiguresCover() {
        open("");

        assertThat(find(H1.class).all()).extracting(H1::getText).containsExactly("Adatum Corporation");
        openDetails();
        assertThat(text())
                .contains("All channels · 3 products · figures as of 10 Mar 2026", "adatum.example", "Germany (DE)")
                .contains(fixture.customer().toString(), "in 12 days", "Usage Dynamics 365: 1 Feb 2026");
    }

    @Test
    void verdictLeadsThePage() {
        open("");

        assertThat(text()).contains("Usage of 109.2 % is inflated; renews in 12 days; ", "160 of 190");
    }

    @Test
    void verdictSaysHowMuchIsAtStakeToReadersOfMoney() {
        transactions.run(
                fixture.scope(),
                () -> jdbc.update(
                        "insert into customer_money (partner_id, tenant_id, currency, annual_value, at_stake,"
                                + " unknown_count) values (?, ?, 'EUR', 9000, 1200, 0)",
                        fixture.scope().partnerId(),
                        fixture.customer()));

        open("");
        assertThat(text()).contains("renews in 12 days with €1,200 at stake; ");

        fixture.signIn(Role.VIEWER);
        UI.getCurrent().navigate("");
        open("");
        assertThat(text()).contains("renews in 12 days; ").doesNotContain("at stake");
    }

    @Test
    void showsEachProductWithItsPercentagesAndTheRatioOfTheSums() {
        open("");

        assertThat(rowOf("Office 365 E3").cells())
                .containsSequence("100", "80", "90", "90.0 %", "320", "385", "120.3 %", "95.5 %");
        assertThat(rowOf("Dynamics 365 Sales").cells())
                .containsSequence("50", "0", "60", "120.0 %", "–", "–", "–", "–");
        assertThat(rowOf("All products").cells())
                .containsSequence("190", "80", "160", "84.2 %", "360", "393", "109.2 %");
    }

    @Test
    void opensTheWorkloadsInsideAProduct() {
        open("");
        assertThat(DrawnTables.rows("Viva Engage (Yammer)")).isEmpty();

        expander("Office 365 E3").click();

        assertThat(rowOf("Viva Engage (Yammer)").cells()).containsSequence("20", "70", "350.0 %");
        assertThat(rowOf("SharePoint Online").cells()).contains("At least");
        assertThat(expander("Office 365 E3").value("e")).isEqualTo("true");
    }

    @Test
    void inflationOfOneProductOpensTheDiagnosisOfThatProduct() {
        open("flag=INFLATED");

        assertThat(find(FlagDialog.class).single().getHeaderTitle()).isEqualTo("Inflated usage of Office 365 E3");
    }

    @Test
    void aFlagThatTheCustomerDoesNotHaveOpensNothing() {
        open("flag=NO_SUCH_FLAG");

        assertThat(find(FlagDialog.class).all()).isEmpty();
        assertThat(find(H1.class).single().getText()).isEqualTo("Adatum Corporation");
    }

    @Test
    void flagOpensItsDiagnosis() {
        open("");

        flag("Office 365 E3", Flag.INFLATED).click();

        FlagDialog dialog = find(FlagDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Inflated usage of Office 365 E3");
        assertThat(plain(dialog))
                .contains("385 active entitlements of 320 entitled: 65 over.")
                .contains("Trial activity", "up to 40", "sub-trial (10 seats, Trial, ends 31 Mar 2026)")
                .contains("Viva Engage (Yammer) has 70 active and 20 entitled: 50 more people")
                .contains("315 / 330 = 95.5 %", "30 entitlements added: 10 seats")
                .doesNotContain("English");
        assertThat(dialog.getElement().getOuterHTML())
                .contains("65 over. Trial activity: 40, Viva Engage (Yammer) used beyond its licences: 25.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Flag.class,
            names = {"LOW_ADOPTION", "LOW_DEPLOYMENT", "GRACE"})
    void everyFlagOfAProductOpensAnExplanation(Flag flag) {
        open("");

        flag("Project Plan 3", flag).click();

        assertThat(plain(find(FlagDialog.class).single()))
                .contains(
                        switch (flag) {
                            case LOW_ADOPTION -> "Your threshold is 40.0 %. 8 more active entitlements would reach it.";
                            case LOW_DEPLOYMENT -> "30 are paid for and unassigned";
                            default ->
                                "5 seats in grace period (state in the source: “In grace period”), commitment ended 1 Mar 2026";
                        })
                .contains("What to do");
    }

    @Test
    void figureOpensToItsFormula() {
        open("");
        Part usage = figures(rowOf("Office 365 E3")).get(6);

        usage.click();

        assertThat(plain(find(FigurePanel.class).single()))
                .contains("Usage %", "120.3 %", "Active entitlements / total entitlements", "385", "320")
                .contains("Licence usage file", "10 Mar 2026", "Exchange Online");
    }

    @Test
    void ownLicencesStandInTheUrlAndSayWhatIsNotKnown() {
        open("licences=own");

        assertThat(text()).contains("Own licences · 3 subscriptions", "known over all channels only");
        assertThat(rowOf("Office 365 E3").cells()).containsSequence("80", "10", "0", "0", "100", "80.0 %");
        assertThat(selected("Licences shown")).isEqualTo("Own licences");
        assertThat(find(EntitlementsPanel.class).all()).isEmpty();
    }

    @Test
    void tabIsInTheUrl() {
        open("tab=subscriptions");

        assertThat(selected("Customer insights")).isEqualTo("Licences");
        assertThat(selected("Licences")).isEqualTo("Subscriptions");
        assertThat(text()).contains("€1,234.50", "12", "1 year", "In grace", "State in the source: In grace period");

        UI.getCurrent().navigate(fixture.page(), QueryParameters.fromString(target("Activity")));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo(fixture.page() + "?tab=history");
        assertThat(find(Chart.class).all())
                .extracting(chart -> chart.options().series().stream()
                        .map(ChartOptions.Series::name)
                        .toList())
                .containsExactly(
                        List.of("Deployment %", "Usage %"), List.of("Sold", "Assigned"), List.of("Entitled", "Active"));
    }

    @Test
    void nextCustomerOpensOnTheSameTab() {
        CustomerId next = fixture.bareCustomer();
        open("tab=subscriptions");
        assertThat(nextCustomer()).isEqualTo("customers/" + next + "?tab=subscriptions");

        UI.getCurrent().navigate(fixture.page(), QueryParameters.fromString("tab=usage"));
        assertThat(nextCustomer()).isEqualTo("customers/" + next + "?tab=usage");

        UI.getCurrent().navigate(fixture.page());
        assertThat(nextCustomer()).isEqualTo("customers/" + next);
    }

    private String nextCustomer() {
        return find(Anchor.class).all().stream()
                .filter(link ->
                        "Next customer of the list".equals(link.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow()
                .getHref();
    }

    @Test
    void historyShowsThePeriodOfTheUrl() {
        open("tab=history&days=28");

        assertThat(find(Chart.class).all())
                .allSatisfy(chart ->
                        assertThat(chart.options().categories()).containsExactly("20 Feb 2026", "10 Mar 2026"));
        assertThat(find(Chart.class).all().getFirst().summary().replace('\u00a0', ' '))
                .contains("deployment went from 80.0 % to 84.2 %, usage from 96.7 % to 109.2 %");
    }

    @Test
    void strangersCustomerIsNotFoundAsIfThereWereNone() {
        InsightsFixture other = new InsightsFixture(transactions, jdbc, scopes);

        UI.getCurrent().navigate(other.page());
        String foreign = text();
        UI.getCurrent().navigate("customers/" + UUID.randomUUID());
        String random = text();
        UI.getCurrent().navigate("customers/no-id-at-all");
        String noId = text();

        assertThat(find(CustomerInsightsView.class).all()).isEmpty();
        assertThat(foreign).doesNotContain("Adatum").isEqualTo(random).isEqualTo(noId);
    }

    @Test
    void accountManagerSeesAssignedCustomersAlone() {
        fixture.signIn(Role.ACCOUNT_MANAGER, "eva@contoso.example");
        open("");
        assertThat(find(CustomerInsightsView.class).all()).isEmpty();

        fixture.signIn(Role.ACCOUNT_MANAGER, InsightsFixture.MANAGER);
        open("tab=entitlements");
        assertThat(find(CustomerInsightsView.class).all()).hasSize(1);
    }

    @Test
    void customerWithoutFiguresSaysWhatBelongsHere() {
        CustomerId bare = fixture.bareCustomer();

        open(bare, "");
        assertThat(text()).contains("No figures yet", "Import a file");

        open(bare, "tab=subscriptions");
        assertThat(text()).contains("No subscriptions of your own");

        open(bare, "tab=history");
        assertThat(text()).contains("No history in these 90 days");
    }

    /** A session holds about 1 kB for each node; with cells as components the page had over 1,150. */
    @ParameterizedTest
    @ValueSource(strings = {"", "licences=own", "tab=subscriptions"})
    void aTableOfTwentyProductsCostsTheSessionNoMoreThanAnEmptyOne(String query) {
        fixture.moreProducts(17);

        open(query);

        assertThat(DrawnTables.rows()).hasSizeGreaterThan(20);
        assertThat(nodes(find(CustomerInsightsView.class).single())).isLessThan(220);
        assertThat(OnScreen.all(InsightsTable.class))
                .allSatisfy(table -> assertThat(nodes(table)).isEqualTo(1));
    }

    private static int nodes(Component component) {
        AtomicInteger nodes = new AtomicInteger();
        component.getElement().getNode().visitNodeTree(node -> nodes.incrementAndGet());
        return nodes.get();
    }
}
