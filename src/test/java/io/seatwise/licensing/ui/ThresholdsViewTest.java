package io.seatwise.licensing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.seatwise.SignedInTester;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class ThresholdsViewTest extends UiTest {

    @Autowired
    Provisioning provisioning;

    @Autowired
    ThresholdSettings settings;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private PartnerId partner;
    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        partner = provisioning.addPartner("Contoso Cloud", null);
        signIn(Role.PARTNER_ADMIN);
    }

    private void signIn(Role role) {
        scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso Cloud", role);
    }

    @Test
    void aChangedLineIsSaved() {
        navigate(ThresholdsView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Thresholds");
        test(find(BigDecimalField.class).withCaption("Low adoption below").single())
                .setValue(new BigDecimal("35.5"));
        test(find(Button.class).withText("Save").single()).click();

        assertThat(settings.of(scope).lowAdoptionPercent()).isEqualByComparingTo("35.5");
        assertThat(settings.of(scope).lowDeploymentPercent()).isEqualByComparingTo("80");
    }

    @Test
    void aLineAbove100CannotBeSaved() {
        navigate(ThresholdsView.class);

        test(find(BigDecimalField.class).withCaption("Low deployment below").single())
                .setValue(new BigDecimal("100.1"));

        assertThat(find(Button.class).withText("Save").single().isEnabled()).isFalse();
        assertThatThrownBy(() -> settings.change(scope, new Thresholds(BigDecimal.ONE, new BigDecimal("100.1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aViewerChangesNothing() {
        signIn(Role.VIEWER);

        assertThatThrownBy(() -> settings.change(scope, Thresholds.DEFAULT)).isInstanceOf(AccessDeniedException.class);
    }
}
