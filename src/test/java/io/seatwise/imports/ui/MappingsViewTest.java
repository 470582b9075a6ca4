package io.seatwise.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.SignedInTester;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.base.ui.ConfirmationDialog;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.DecimalSign;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.imports.ProblemMessages;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.ImportMappings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A file of no known kind is mapped on screen, from its preview to the rows that it would apply. */
class MappingsViewTest extends UiTest {

    private static final String FILE =
            "Mandanten-ID;Kunde;Land;Kunde seit\n" + "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9;Fabrikam;DE;31.10.2020\n";

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportService imports;

    @Autowired
    ImportMappings mappings;

    @Autowired
    ProblemMessages messages;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        PartnerId partner = provisioning.addPartner("Contoso Cloud", null);
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso Cloud", Role.PARTNER_ADMIN);
    }

    @Test
    void unknownFileLeadsToAMappingAndIsCheckedThroughIt() throws Exception {
        ImportRun run = finished(submit(FILE).id());
        assertThat(run.isMappable()).isTrue();
        UI.getCurrent()
                .navigate(ImportsView.class, QueryParameters.of("run", run.id().toString()));
        assertThat(OnScreen.text()).contains("The first rows as they are in the file");
        assertThat(sampleRow()).containsExactly("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", "Fabrikam", "DE", "31.10.2020");
        assertThat(OnScreen.all(Anchor.class))
                .filteredOn(link -> link.getText().equals("Map the columns"))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("imports/mappings?run=" + run.id()));

        open(run);
        assertThat(OnScreen.all(MappingField.class))
                .filteredOn(field -> field.source() != null)
                .extracting(MappingField::target, MappingField::source)
                .contains(
                        tuple("customerTenantId", "Mandanten-ID"),
                        tuple("customerName", "Kunde"),
                        tuple("country", "Land"),
                        tuple("customerSince", "Kunde seit"));
        assertThat(OnScreen.text()).contains("The first rows as they were understood");
        assertThat(sampleRow()).contains("Fabrikam", "DE", "31 Oct 2020");
        name().setValue("Distri");
        OnScreen.click("Save and check the file");

        ImportRun checked = finished(run.id());
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.kind()).isEqualTo("customers");
        assertThat(checked.options().mapping()).isEqualTo("Distri");
        assertThat(mappings.find(scope, "Distri").header())
                .containsExactly("Mandanten-ID", "Kunde", "Land", "Kunde seit");
    }

    @Test
    void unknownFileIsToldTheNearestKindsByTheirNames() throws Exception {
        ImportRun run = finished(
                submit("Kunde;Produkt;Lizenzen\nFabrikam;Office 365 E3;12\n").id());
        UI.getCurrent()
                .navigate(ImportsView.class, QueryParameters.of("run", run.id().toString()));

        assertThat(problem(run))
                .contains("The nearest kinds are ", "Licence deployment, which also needs processedDateTime, ")
                .doesNotContain("license-deployment", "insights-", "portfolio-export");
        assertThat(OnScreen.all(Anchor.class).stream().map(Anchor::getText))
                .contains("Map the columns", "Template: Licence deployment");
    }

    @Test
    void fileThatResemblesNothingIsToldTheUsualKinds() throws Exception {
        ImportRun run = finished(submit("colour;shape\nred;round\n").id());
        UI.getCurrent()
                .navigate(ImportsView.class, QueryParameters.of("run", run.id().toString()));

        assertThat(problem(run))
                .contains("Usual kinds are Customers, which needs customerTenantId, customerName;")
                .contains("Licence usage, which needs ");
        assertThat(OnScreen.all(Anchor.class).stream().map(Anchor::getText))
                .contains("Map the columns", "Template: Customers", "Template: Licence usage");
    }

    @Test
    void requiredColumnThatIsNotMatchedIsNamed() throws Exception {
        open(finished(submit(FILE).id()));

        OnScreen.all(MappingField.class).stream()
                .filter(field -> field.target().equals("customerName"))
                .findFirst()
                .flatMap(field -> field.getChildren()
                        .filter(ComboBox.class::isInstance)
                        .map(ComboBox.class::cast)
                        .findFirst())
                .orElseThrow()
                .clear();

        assertThat(OnScreen.text()).contains("Still needed: customerName");
        name().setValue("Distri");
        OnScreen.click("Save and check the file");
        assertThat(OnScreen.text()).contains("The mapping also needs customerName.");
        assertThat(mappings.list(scope)).isEmpty();
    }

    @Test
    void storedMappingIsDeletedAfterAQuestion() {
        mappings.save(
                scope,
                new FileMapping(
                        "Distri",
                        "customers",
                        List.of("Id", "Firma"),
                        Map.of("customerTenantId", "Id", "customerName", "Firma"),
                        Map.of(),
                        new FileMapping.Signs(null, null)));
        navigate(MappingsView.class);
        assertThat(OnScreen.text()).contains("Stored mappings");

        Grid<?> grid = find(Grid.class).single();
        Button delete = (Button) test(grid)
                .getCellComponent(0, 3)
                .getChildren()
                .filter(Button.class::isInstance)
                .findFirst()
                .orElseThrow();
        delete.click();
        find(ConfirmationDialog.class).single().confirm();

        assertThat(mappings.list(scope)).isEmpty();
        assertThat(OnScreen.text()).contains("No mappings yet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void importsPageOffersTheChoicesThatErrorsName() {
        navigate(ImportsView.class);

        List<Select<?>> selects = (List<Select<?>>) (List<?>) OnScreen.all(Select.class);
        assertThat(selects)
                .extracting(Select::getLabel)
                .contains("Decimal sign", "List of customers or subscriptions", "Unit price of a price list");
        UploadOptions options = find(UploadOptions.class).single();
        Select<DecimalSign> decimal = (Select<DecimalSign>) selects.stream()
                .filter(each -> each.getLabel().equals("Decimal sign"))
                .findFirst()
                .orElseThrow();
        decimal.setValue(DecimalSign.COMMA);
        assertThat(options.options().hints().decimal()).isEqualTo(DecimalSign.COMMA);
    }

    /** The cells of the first row of the preview. */
    private List<String> sampleRow() {
        return find(SampleTable.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(MappingsViewTest::withDescendants)
                .filter(each -> each.getTag().equals("tr"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getChildren()
                .map(Element::getText)
                .toList();
    }

    private static Stream<Element> withDescendants(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(MappingsViewTest::withDescendants));
    }

    private String problem(ImportRun run) {
        return messages.in(
                Locale.ENGLISH, imports.problems(scope, run.id(), 0, 1).getFirst());
    }

    private TextField name() {
        return OnScreen.all(TextField.class).stream()
                .filter(field -> "Name of the mapping".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void open(ImportRun run) {
        UI.getCurrent()
                .navigate(MappingsView.class, QueryParameters.of("run", run.id().toString()));
    }

    private ImportRun submit(String text) throws Exception {
        return imports.submit(
                scope,
                "distri.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ImportMode.VALIDATE,
                OnError.REJECT);
    }

    private ImportRun finished(ImportId id) {
        var security = SecurityContextHolder.getContext();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .until(
                        () -> {
                            SecurityContextHolder.setContext(security);
                            return imports.find(scope, id);
                        },
                        run -> run.state().isFinished());
    }
}
