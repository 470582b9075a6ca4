package io.seatwise.adoption.product.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.DrawnTables;
import io.seatwise.NarrowWindow;
import io.seatwise.SignedInTester;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.adoption.product.RecencyRules;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportService;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

class ProductScoreScreensTest extends UiTest {

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportService imports;

    @Autowired
    DerivedDrain drain;

    @Autowired
    RecencyRules rules;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        PartnerId partner = provisioning.addPartner("Contoso", null);
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", Role.PARTNER_ADMIN);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPartnerWithoutActivityIsLedToTheImports() {
        UI.getCurrent().navigate("product-scores");

        assertThat(find(H1.class).single().getText()).isEqualTo("Product scores");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("imports");
    }

    @Test
    void theListShowsEachCustomerAndKeepsItsOrderInTheAddress() {
        bring();
        UI.getCurrent().navigate("product-scores", QueryParameters.fromString("sort=weightedScore,desc"));

        assertThat(text()).contains("1 customer with product activity · 1 with a score · mean 62.6 %");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getLitRendererPropertyValue(0, "customerName", "address", String.class))
                .isEqualTo("customers/" + customer + "?tab=product-score");
        assertThat(grid.getSortOrder().getFirst().getSorted().getKey()).isEqualTo("weightedScore");
    }

    @Test
    void theListShowsACardForEachCustomerOnAPhone() {
        bring();
        NarrowWindow.open();
        UI.getCurrent().navigate("product-scores");

        Grid<?> grid = find(Grid.class).single();
        assertThat(NarrowRows.areShown(grid)).isTrue();
        assertThat(grid.getColumns().stream().filter(Grid.Column::isVisible)).hasSize(1);
        Component card = test(grid).getCellComponent(0, "cards");
        assertThat(card.getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains(customer.toString(), "62.6 %", "Activity ", "Users ", "Assigned ratio ", "Usage ratio ");
        assertThat(card.getElement().getOuterHTML()).contains("customers/" + customer + "?tab=product-score");
    }

    @Test
    void theTabShowsWeightedAndUnweightedSideBySideWithReasons() {
        bring();
        open();

        assertThat(text())
                .contains("It measures the organisation, never a person")
                .contains("62.6 %", "72.4 %", "82.3 %", "43.0 %", "75.0 %", "25.0 %")
                .contains("Not computable", "the previous three months have no activity")
                .contains("By product", "By organisation", "Licences", "Feb 2026");
    }

    @Test
    void everyFigureHasItsOwnColumn() {
        bring();
        open();

        assertThat(cells("L1"))
                .containsEntry("Score", "82.3 %")
                .containsEntry("Activity", "90.0 %")
                .containsEntry("Assigned", "80.0 %")
                .containsEntry("Usage", "75.0 %")
                .containsEntry("Users", "85.7 %")
                .containsEntry("Month", "Feb 2026")
                .doesNotContainKey("Recency");
        assertThat(cells("L2"))
                .containsEntry("Activity", "50.0 %")
                .containsEntry("Users", "30.0 %")
                .containsEntry("Recency", "50.0 %")
                .doesNotContainKeys("Assigned", "Usage");
        assertThat(cells("Composer"))
                .containsEntry("Share of value", "75.0 %")
                .containsEntry("Part of weighted", "61.7 %")
                .containsEntry("Assigned", "80.0 %")
                .containsEntry("Users", "85.7 %")
                .containsEntry("Automation", "25.0 %");
        assertThat(cells("Main")).containsEntry("Usage", "75.0 %").containsEntry("Users", "85.7 %");
    }

    /** The first row whose heading is this, by the heading of each column. */
    private Map<String, String> cells(String name) {
        return DrawnTables.rows().stream()
                .filter(row -> row.cells().getFirst().equals(name))
                .findFirst()
                .orElseThrow()
                .byHeading();
    }

    @Test
    void everyFigureOpensToItsInputs() {
        bring();
        open();
        StringBuilder panels = new StringBuilder();
        for (FigureButton button : find(FigureButton.class).all()) {
            test(button).click();
            FigurePanel panel = find(FigurePanel.class).all().getLast();
            panels.append(panel.getElement().getTextRecursively()).append('\n');
        }
        for (DrawnTables.Part cell : DrawnTables.parts("figure")) {
            cell.click();
            FigurePanel panel = find(FigurePanel.class).all().getLast();
            panels.append(panel.getElement().getTextRecursively()).append('\n');
        }

        assertThat(panels.toString().replace('\u00a0', ' '))
                .contains("Feb 2026, latest complete month", "Mean of the previous three months100.0")
                .contains("Activity × 40 %90.0 %", "Assigned ratio × 25 %80.0 %", "Usage ratio × 35 %75.0 %")
                .contains("it is our interpretation", "Days since then75", "Merges by batch30", "Support: Support")
                .contains("Not computable: the previous three months have no activity")
                .doesNotContain("adoption.product.");
        assertThat(find(FigurePanel.class).all())
                .extracting(panel -> panel.getElement().getOuterHTML())
                .anyMatch(panel -> panel.contains("guide/product-score#"));
    }

    @Test
    void aCustomerWithoutLicencesSaysSo() {
        bring();
        UUID other = UUID.randomUUID();
        new ProductActivity(imports, drain).bring(scope, "customerTenantId,customerName\n" + other + ",Tailspin\n");
        UI.getCurrent().navigate("customers/" + other, QueryParameters.fromString("tab=product-score"));

        assertThat(text()).contains("No product activity for this customer");
    }

    @Test
    void theSettingShowsWhatItMeansAndRefusesWhatCannotBe() {
        UI.getCurrent().navigate("settings/product-score");
        IntegerField full = find(IntegerField.class).all().get(0);
        IntegerField zero = find(IntegerField.class).all().get(1);
        assertThat(text()).contains("our interpretation", "After 75 days recency is 50.0 %");

        zero.setValue(20);
        assertThat(zero.isInvalid()).isTrue();
        assertThat(save().isEnabled()).isFalse();

        full.setValue(10);
        test(save()).click();
        assertThat(rules.of(scope)).isEqualTo(new RecencyRule(10, 20));
    }

    @Test
    void theGuideHasAHeadingForEachPlaceAFigureLeadsTo() {
        UI.getCurrent().navigate("guide/product-score");

        assertThat(find(H2.class).all())
                .extracting(heading -> heading.getId().orElse(""))
                .containsExactlyElementsOf(ProductScoreGuideView.ANCHORS);
    }

    private Button save() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Save"))
                .findFirst()
                .orElseThrow();
    }

    private void bring() {
        new ProductActivity(imports, drain).bring(scope, ProductActivity.account(customer));
    }

    private void open() {
        UI.getCurrent().navigate("customers/" + customer, QueryParameters.fromString("tab=product-score"));
    }

    private static String text() {
        Component view = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return view.getElement().getTextRecursively().replace('\u00a0', ' ') + DrawnTables.text();
    }
}
