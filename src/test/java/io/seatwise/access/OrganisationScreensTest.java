package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.organisation.OrganisationAnswers;
import io.seatwise.access.organisation.OrganisationSettings;
import io.seatwise.access.organisation.OrganisationSignIn;
import io.seatwise.access.organisation.OrganisationTrial;
import io.seatwise.access.organisation.Organisations;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.PersonRepository;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The settings of the organisation's sign-in, and the way to it from the sign-in page. */
class OrganisationScreensTest extends UiTest {

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationSignIn signIn;

    @Autowired
    OrganisationTrial organisationTrial;

    @Autowired
    OrganisationAnswers organisationAnswers;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    TestClock clock;

    private final String domain = UUID.randomUUID() + ".example";
    private AccessFixture partner;
    private String ada;
    private OrganisationRig rig;

    @BeforeEach
    void partner() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.PARTNER_ADMIN);
        rig = new OrganisationRig(organisations, signIn, organisationTrial, organisationAnswers, clock);
    }

    @AfterEach
    void nobody() {
        rig.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void administratorEntersSettingsOneEntryALine() {
        partner.actAs(ada);
        UI.getCurrent().navigate("settings/organisation");
        OnScreen.field(TextField.class, "Issuer").setValue(rig.provider.issuer());
        OnScreen.field(TextField.class, "Client ID").setValue(" c ");
        OnScreen.field(PasswordField.class, "Client secret").setValue("s");
        OnScreen.field(TextArea.class, "Domains of e-mail addresses")
                .setValue("@" + domain.toUpperCase(Locale.ROOT) + "\n\n b.example ");
        OnScreen.field(TextArea.class, "Groups for: Viewer").setValue("g-1\ng-2");
        OnScreen.field(TextArea.class, "Groups for: Partner administrator").setValue("g-2");
        OnScreen.click("Save");
        assertThat(organisations.find(partner.actAs(ada)))
                .as("a group with two roles")
                .isEmpty();

        OnScreen.field(TextArea.class, "Groups for: Partner administrator").setValue("g-3");
        OnScreen.click("Save");

        OrganisationSettings stored =
                organisations.find(partner.actAs(ada)).orElseThrow().settings();
        assertThat(stored.provider().clientId()).isEqualTo("c");
        assertThat(stored.domains()).isEqualTo(Set.of(domain, "b.example"));
        assertThat(stored.groups())
                .isEqualTo(Map.of("g-1", Role.VIEWER, "g-2", Role.VIEWER, "g-3", Role.PARTNER_ADMIN));
        assertThat(OnScreen.field(PasswordField.class, "Client secret").getValue())
                .isEmpty();
        assertThat(OnScreen.all(Button.class))
                .as("before a test")
                .noneMatch(button -> button.getText().equals("Turn on") && button.isEnabled());
    }

    @Test
    void signInPageAsksForAnAddressAndSaysWhatWentWrong() {
        rig.turnOn(partner, ada, rig.settings(domain, true, OrganisationRig.everybody()));
        partner.actAs(ada);
        UI.getCurrent().navigate("settings");
        SecurityContextHolder.clearContext();
        UI.getCurrent().navigate("login", QueryParameters.of("organisation", "GROUP"));
        assertThat(OnScreen.text())
                .contains("You are in none of the groups that may use Seatwise. Ask your administrator.");

        OnScreen.click("Sign in with your organisation");
        OnScreen.field(EmailField.class, "Your e-mail at your organisation").setValue("grace@unknown.example");
        OnScreen.click("Continue");

        assertThat(OnScreen.text())
                .contains("No organisation signs in here with this address. Use your password or a passkey.");
    }
}
