package io.seatwise.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.SignedInTester;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.rule.RecommendationRule;
import io.seatwise.training.recommendation.rule.RuleSettings;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

class PlaybookScreensTest extends UiTest {

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Playbooks playbooks;

    @Autowired
    RuleSettings rules;

    private PartnerId partner;
    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        partner = provisioning.addPartner("Contoso", null);
        scope = signInAs(Role.TRAINING);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPlaybookIsEditedIntoItsNextVersion() {
        UI.getCurrent().navigate("training/playbooks");
        assertThat(find(ListItem.class).all()).hasSizeGreaterThanOrEqualTo(18);
        UI.getCurrent().navigate("training/playbooks/low-adoption");
        assertThat(find(H1.class).single().getText()).isEqualTo("Licences are assigned but rarely used");

        click("Edit");
        TextField title = find(TextField.class).all().getFirst();
        test(title).setValue("");
        click("Save as a new version");
        assertThat(title.isInvalid()).isTrue();
        test(title).setValue("Our way");
        click("Save as a new version");

        assertThat(find(H1.class).single().getText()).isEqualTo("Our way");
        assertThat(playbooks
                        .byCode(scope, "low-adoption")
                        .orElseThrow()
                        .edition()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aReaderMayReadAlone() {
        signInAs(Role.VIEWER);

        UI.getCurrent().navigate("training/playbooks/low-adoption");

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Versions")
                .doesNotContain("Edit");
    }

    @Test
    void rulesAreSavedAfterTheirPreviewAlone() {
        UI.getCurrent().navigate("settings/recommendations");
        assertThat(button("Save").isEnabled()).isFalse();

        Checkbox first = find(Checkbox.class).all().getFirst();
        test(first).click();
        click("Preview");
        assertThat(button("Save").isEnabled()).isTrue();
        click("Save");

        assertThat(rules.of(scope).rules())
                .filteredOn(rule -> !rule.enabled())
                .extracting(RecommendationRule::code)
                .containsExactly("LOW_DEPLOYMENT");
        assertThat(button("Save").isEnabled()).isFalse();
    }

    private PartnerScope signInAs(Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso", role);
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(button(text)).click();
    }
}
