package io.seatwise.adoption.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.DrawnTables;
import io.seatwise.OnScreen;
import io.seatwise.SignedInTester;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.privacy.CustomerPrivacy;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.base.ui.ConfirmationDialog;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** From the coverage check to comparing and focusing, and out again, as a partner administrator clicks. */
class GroupsScreensTest extends UiTest {

    @Autowired
    PrivacySettings privacy;

    @Autowired
    ImportService imports;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private PartnerScope scope;

    @BeforeEach
    void customer() throws IOException {
        PartnerId partner = provisioning.addPartner("Contoso", null);
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", Role.PARTNER_ADMIN);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        bring("customerTenantId,customerName\n" + customer + ",Fabrikam\n");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void groupsAreCheckedSwitchedOnComparedAndFocused() throws IOException {
        open("tab=groups");
        assertThat(text()).contains("Groups are turned off", "never of a person");

        open("tab=privacy");
        OnScreen.click("Check coverage and turn on…");
        Button approve = OnScreen.all(Button.class).stream()
                .filter(button -> button.getText().equals("Approve and turn on"))
                .findFirst()
                .orElseThrow();
        enter("All employees", 200);
        enter("People with a value: Department", 190);
        enter("Different values: Department", 6);
        enter("People with a value: City", 15);
        enter("Different values: City", 3);
        assertThat(OnScreen.text()).contains("Suitable", "95.0", "Too few");
        assertThat(approve.isEnabled()).isFalse();
        OnScreen.field(Checkbox.class, "The customer has agreed to showing groups, and the figures above are suitable.")
                .setValue(true);
        approve.click();

        CustomerPrivacy decision = privacy.of(scope, customer);
        assertThat(decision.groupsOn()).isTrue();
        assertThat(decision.attributes()).containsExactly(GroupAttribute.DEPARTMENT);
        assertThat(text()).contains("Coverage check approved by " + scope.actor(), "Department");

        open("tab=groups");
        assertThat(text()).contains("No groups yet");

        bring("customerTenantId,day,attribute,value,people,category,numerator,denominator\n"
                + line("ORGANISATION", "", 200, 112)
                + line("DEPARTMENT", "Sales", 60, 38)
                + line("DEPARTMENT", "Engineering", 120, 65)
                + line("DEPARTMENT", "Legal", 13, 6));
        open("tab=groups");
        assertThat(text())
                .contains(
                        "Whole organisation",
                        "56.0 %",
                        "Sales",
                        "about 65 %",
                        "Engineering",
                        "about 55 %",
                        "200 people")
                .doesNotContain("Legal");

        String sales = DrawnTables.parts("link").stream()
                .filter(link -> link.text().equals("Sales"))
                .map(link -> link.value("g"))
                .findFirst()
                .orElseThrow();
        open(sales.substring(sales.indexOf('?') + 1));
        assertThat(text())
                .contains("Department: 60 of 200 people", "Compare all groups")
                .doesNotContain("Engineering");

        open("tab=groups&attribute=department&group=Legal");
        assertThat(text()).contains("This group is not shown");
    }

    @Test
    void optOutIsConfirmedAndUndone() {
        open("tab=privacy");
        assertThat(text()).contains("Not changed yet.");

        OnScreen.click("Opt out this customer…");
        ConfirmationDialog question = OnScreen.all(ConfirmationDialog.class).getLast();
        assertThat(privacy.of(scope, customer).people().on()).isTrue();
        question.confirm();

        assertThat(privacy.of(scope, customer).people().on()).isFalse();
        assertThat(text())
                .contains(
                        "permanently deleted at the end of this UTC day",
                        "Last changed by " + scope.actor(),
                        "Not available while");
        open("tab=groups");
        assertThat(text()).contains("opted out of people experiences");

        open("tab=privacy");
        OnScreen.click("Undo");
        assertThat(privacy.of(scope, customer).people().on()).isTrue();
    }

    @Test
    void thePrivacyPageSaysWhatIsAndWhatIsNotKept() {
        UI.getCurrent().navigate("privacy");

        assertThat(text())
                .contains("A measure of the organisation, never of a person.")
                .contains(
                        "What Seatwise never stores",
                        "What is stored about an organisation",
                        "Pseudonyms",
                        "What is rejected");
    }

    private static void enter(String label, int value) {
        OnScreen.field(IntegerField.class, label).setValue(value);
    }

    private String line(String attribute, String value, long people, long numerator) {
        return "%s,2026-03-14,%s,%s,%d,COMMUNICATION,%d,%d\n"
                .formatted(customer, attribute, value, people, numerator, people);
    }

    private void open(String query) {
        UI.getCurrent().navigate("customers/" + customer, QueryParameters.fromString(query));
    }

    private static String text() {
        return OnScreen.text().replace('\u00a0', ' ');
    }

    private void bring(String content) throws IOException {
        ImportRun run = imports.submit(
                scope,
                "file.csv",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                ImportMode.APPLY,
                OnError.REJECT);
        ImportRun done = await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(
                        () -> imports.find(scope, run.id()),
                        found -> found.state().isFinished());
        assertThat(done.state())
                .as(Objects.toString(imports.problems(scope, run.id(), 0, 9)))
                .isEqualTo(ImportState.APPLIED);
    }
}
