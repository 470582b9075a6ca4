package io.seatwise.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.base.ui.Tile;
import io.seatwise.derived.Derivation;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.UsageBand;
import io.seatwise.portfolio.firststeps.ExamplePanel;
import io.seatwise.portfolio.firststeps.FirstStepsPanel;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class OverviewViewTest extends UiTest {

    private static final Formats FORMATS = new Formats(Locale.ENGLISH);

    @Autowired
    CustomerQueries queries;

    @Autowired
    List<Derivation> derivations;

    @Autowired
    Texts texts;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private PartnerScope partner;
    private PartnerScope scope;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
        scope = data.signIn(partner, Role.PARTNER_ADMIN);
        super.initVaadinEnvironment();
    }

    @Test
    void eachDerivationThatMayFailHasAName() {
        for (Derivation derivation : derivations) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(texts.getTranslation("overview.freshness.derivation." + derivation.name(), locale))
                        .doesNotContain("overview.freshness");
            }
        }
    }

    @Test
    void aNewPartnerIsLedToTheImports() {
        open();

        assertThat(find(H1.class).single().getText()).isEqualTo("Portfolio");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(hrefs()).contains("imports");
        assertThat(find(Chart.class).all()).isEmpty();
    }

    @Test
    void firstStepsAreTickedByTheDataThatIsThere() {
        open();
        assertThat(steps())
                .containsExactly(
                        "Bring in your customers To do",
                        "Bring in their usage To do",
                        "Bring in prices To do",
                        "Invite your team To do");
        assertThat(hrefs()).contains("settings/people");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getText().equals("Template (CSV)"))
                .hasSize(3);

        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                                + " values (?, ?, 'Adatum', 'adatum', current_timestamp, 0)",
                        partner.partnerId(),
                        UUID.randomUUID()));
        data.signIn(partner, Role.VIEWER);
        data.signIn(partner, Role.PARTNER_ADMIN);
        open();
        assertThat(steps())
                .containsExactly(
                        "Bring in your customers Done",
                        "Bring in their usage To do",
                        "Bring in prices To do",
                        "Invite your team Done");
    }

    @Test
    void readerOfAnEmptyPortfolioHasNoFirstSteps() {
        cleanVaadinEnvironment();
        data.signIn(partner, Role.VIEWER);
        super.initVaadinEnvironment();
        open();

        assertThat(find(FirstStepsPanel.class).all()).isEmpty();
        assertThat(find(ExamplePanel.class).all()).isEmpty();
    }

    @Test
    void exampleDataIsOfferedWhileThereAreNoCustomers() {
        open();
        assertThat(find(ExamplePanel.class).all()).hasSize(1);
        assertThat(find(Button.class).withText("Explore with example data").all())
                .hasSize(1);

        data.fill(partner, new Random(7), 3, TestClock.TODAY);
        open();
        assertThat(find(ExamplePanel.class).all()).isEmpty();
    }

    @Test
    void firstStepsAreHiddenForOnePersonUntilShownAgain() {
        open();
        OnScreen.click("Hide these steps");
        open();
        assertThat(find(OrderedList.class).all()).isEmpty();

        data.signIn(partner, Role.PARTNER_ADMIN);
        open();
        assertThat(steps()).hasSize(4);
        OnScreen.click("Hide these steps");
        OnScreen.click("Show the first steps");
        assertThat(steps()).hasSize(4);
    }

    private List<String> steps() {
        return find(ListItem.class, find(FirstStepsPanel.class).single()).all().stream()
                .map(item -> item.getChildren().findFirst().orElseThrow())
                .map(head ->
                        head.getChildren().map(part -> ((Span) part).getText()).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void figuresAreThoseOfTheGridAndLeadToIt() {
        data.fill(partner, new Random(7), 120, TestClock.TODAY);
        open();
        Totals totals = queries.totals(scope, CustomerFilter.ALL);

        assertThat(texts())
                .contains(
                        FORMATS.count(totals.customers()),
                        FORMATS.count(totals.sold()),
                        FORMATS.percent(totals.deployment()),
                        FORMATS.percent(totals.usage()),
                        FORMATS.count(totals.lowAdoptionCustomers()));
        assertThat(texts())
                .contains("All channels · %s customers · figures as of %s"
                        .formatted(FORMATS.count(totals.customers()), FORMATS.date(totals.asOf())));
        assertThat(hrefs())
                .contains(
                        "customers",
                        "customers?flag=INFLATED&sort=usagePercent,desc",
                        "customers?flag=LOW_ADOPTION&sort=usagePercent,asc",
                        "customers?flag=STALE_DATA&sort=asOf,asc");
    }

    @Test
    void inflatedCustomersAreComparedWithThoseOf28DaysAgo() {
        data.fill(partner, new Random(7), 60, TestClock.TODAY);
        long inflated = queries.totals(scope, CustomerFilter.ALL).inflatedCustomers();
        transactions.run(
                partner,
                () -> jdbc.update(
                        "update customer_metrics set earlier_day = ?, earlier_inflated = true where partner_id = ?",
                        java.sql.Date.valueOf(TestClock.TODAY.minusDays(28)),
                        partner.partnerId()));
        long customers = queries.totals(scope, CustomerFilter.ALL).customers();
        open();

        assertThat(inflated).isPositive().isLessThan(customers);
        Component tile = find(Tile.class).all().stream()
                .filter(each -> texts(each).contains("Inflated customers"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(tile)).contains("▼", FORMATS.change(inflated - customers));
    }

    @Test
    void theChangeOfTheCustomersIsThatOfNewAndGoneOnes() {
        data.fill(partner, new Random(7), 60, TestClock.TODAY);
        transactions.run(partner, () -> {
            jdbc.update(
                    "update customer set created_at = ?, archived_at = null, not_seen_since = null where partner_id = ?",
                    TestClock.TODAY.minusDays(40).atStartOfDay().atOffset(ZoneOffset.UTC),
                    partner.partnerId());
            jdbc.update(
                    "update customer_metrics set earlier_day = ? where partner_id = ?",
                    java.sql.Date.valueOf(TestClock.TODAY.minusDays(28)),
                    partner.partnerId());
            for (String name : List.of("Adatum", "Alpine")) {
                jdbc.update(
                        "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                                + " values (?, ?, ?, lower(?), ?, 0)",
                        partner.partnerId(),
                        UUID.randomUUID(),
                        name,
                        name,
                        TestClock.TODAY.atStartOfDay().atOffset(ZoneOffset.UTC));
            }
        });
        open();

        Component tile = find(Tile.class).all().getFirst();
        assertThat(texts(tile)).contains("Customers", "62", "+2");
        assertThat(hrefs()).contains("changes?since=28&kind=CUSTOMER_NEW");
        find(FigureButton.class).all().getFirst().open();
        assertThat(texts(find(FigurePanel.class).single()))
                .contains("New customers in 28 days", "2", "Customers gone in 28 days", "0");
    }

    @Test
    void everyTileOpensToHowItsFigureIsMade() {
        data.fill(partner, new Random(7), 60, TestClock.TODAY);
        open();
        Totals totals = queries.totals(scope, CustomerFilter.ALL);

        List<FigureButton> marks = find(FigureButton.class).all();
        assertThat(marks).as("seven figures and the value at stake").hasSize(8);
        marks.get(4).open();

        FigurePanel panel = find(FigurePanel.class).single();
        assertThat(texts(panel)).contains("Usage %", FORMATS.count(totals.active()), FORMATS.count(totals.entitled()));
    }

    @Test
    void aBandLeadsToItsCustomers() {
        data.fill(partner, new Random(7), 60, TestClock.TODAY);
        open();
        Chart bands = find(Chart.class).all().stream()
                .filter(chart -> chart.title().equals("Customers by usage"))
                .findFirst()
                .orElseThrow();

        assertThat(bands.summary()).startsWith("0–20 %: ");
        ComponentUtil.fireEvent(bands, new Chart.ChartClickEvent(bands, true, 0, 1));

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("customers?usageBand=TO_40");
    }

    @Test
    void theBandOfTheUnknownLeadsToCustomersWithoutAFigure() {
        data.fill(partner, new Random(7), 60, TestClock.TODAY);
        open();
        Chart bands = find(Chart.class).all().stream()
                .filter(chart -> chart.title().equals("Customers by usage"))
                .findFirst()
                .orElseThrow();

        ComponentUtil.fireEvent(bands, new Chart.ChartClickEvent(bands, true, 0, UsageBand.values().length - 1));

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("customers?usageBand=UNKNOWN");
        assertThat(find(NativeButton.class).withClassName("sw-chip").single().getText())
                .isEqualTo("Usage: Unknown");
    }

    @Test
    void eachPageHasOneItemInTheNavigation() {
        open();

        Element settings = navigation().stream()
                .filter(item -> item.ownText().equals("Settings"))
                .findFirst()
                .orElseThrow();
        assertThat(settings.hasAttr("match-nested")).isFalse();
        assertThat(settings.attr("path-aliases"))
                .startsWith("[\"")
                .contains("\"settings/people\"")
                .doesNotContain("settings/api");
    }

    @Test
    void pageHasOneMainLandmarkAndNavigation() {
        data.fill(partner, new Random(7), 10, TestClock.TODAY);
        open();

        assertThat(find(Main.class).all()).hasSize(1);
        assertThat(navigation()).extracting(Element::ownText).contains("Portfolio", "Customers");
    }

    private List<Element> navigation() {
        Html navigation = find(Html.class).withClassName("sw-navigation").single();
        return Jsoup.parseBodyFragment(navigation.getInnerHtml()).select("vaadin-side-nav-item");
    }

    @Test
    void missingFiguresAreExplained() {
        UI.getCurrent().navigate("no/such/page");

        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    void theGuideHasAHeadingForEveryFigure() {
        UI.getCurrent().navigate("guide/figures");

        assertThat(find(H2.class).all())
                .extracting(heading -> heading.getId().orElse(""))
                .containsExactlyElementsOf(FiguresGuideView.ANCHORS);
        assertThat(find(Paragraph.class).all())
                .allSatisfy(text -> assertThat(text.getText()).doesNotStartWith("overview."));
    }

    /**
     * Computes the figures, since rows written by statements mark nothing as due, and opens the page anew: the session began
     * on it, before there were figures.
     */
    private void open() {
        PartnerDerivation summary = (PartnerDerivation) derivations.stream()
                .filter(each -> each.name().equals("portfolio-summary"))
                .findFirst()
                .orElseThrow();
        transactions.run(partner, () -> summary.compute(partner, TestClock.TODAY));
        UI.getCurrent().navigate("guide/figures");
        UI.getCurrent().navigate("");
    }

    private List<String> hrefs() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static List<String> texts() {
        return texts(UI.getCurrent());
    }

    private static List<String> texts(Component component) {
        return all(component)
                .map(at -> at.getElement().getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(OverviewViewTest::all));
    }
}
