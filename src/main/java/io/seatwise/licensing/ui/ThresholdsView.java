package io.seatwise.licensing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/**
 * Where the partner draws the line. While a line is typed the page says how many customers it would flag, so that
 * nobody saves a line that flags everybody.
 */
@Route(value = "settings/thresholds", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.FIGURES, order = 10)
@PageTitle("licensing.thresholds.title")
@RolesAllowed(Roles.PARTNER_ADMIN)
class ThresholdsView extends Composite<Div> {

    private final ThresholdSettings settings;
    private final PartnerScope scope;
    private final BigDecimalField adoption = new BigDecimalField();
    private final BigDecimalField deployment = new BigDecimalField();
    private final Paragraph reach = new Paragraph();
    private final Button save = new Button();

    ThresholdsView(ThresholdSettings settings, Scopes scopes) {
        this.settings = settings;
        this.scope = scopes.current();
        setUp(adoption, "licensing.thresholds.lowAdoption");
        setUp(deployment, "licensing.thresholds.lowDeployment");
        reach.setId("threshold-reach");
        reach.getElement().setAttribute("aria-live", "polite");
        save.setText(getTranslation("licensing.thresholds.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> onSave());
        Button reset = new Button(getTranslation("licensing.thresholds.reset"), event -> show(Thresholds.DEFAULT));

        PageHeader header = new PageHeader(getTranslation("licensing.thresholds.title"))
                .setCoverage(getTranslation("licensing.thresholds.title.about"))
                .setBreadcrumb(new Anchor("settings", getTranslation("access.settings.title")));
        HorizontalLayout fields = new HorizontalLayout(adoption, deployment);
        fields.setWrap(true);
        getContent().addClassName("sw-page");
        getContent().add(header, fields, reach, new HorizontalLayout(save, reset));
        show(settings.of(scope));
    }

    private void setUp(BigDecimalField field, String key) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + ".help"));
        field.setSuffixComponent(new Div("%"));
        field.setRequiredIndicatorVisible(true);
        field.setWidth("15rem");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> onChange());
    }

    private void show(Thresholds thresholds) {
        adoption.setValue(plain(thresholds.lowAdoptionPercent()));
        deployment.setValue(plain(thresholds.lowDeploymentPercent()));
        onChange();
    }

    /** 40 rather than 40.000, and never 4E+1. */
    private static BigDecimal plain(BigDecimal percent) {
        return new BigDecimal(percent.stripTrailingZeros().toPlainString());
    }

    private void onChange() {
        boolean valid = check(adoption) & check(deployment);
        save.setEnabled(valid);
        if (valid) {
            ThresholdSettings.Reach flagged = settings.reach(scope, entered());
            reach.setText(getTranslation("licensing.thresholds.reach", flagged.lowAdoption(), flagged.lowDeployment()));
        } else {
            reach.setText("");
        }
    }

    private boolean check(BigDecimalField field) {
        BigDecimal value = field.getValue();
        boolean valid = value != null && Thresholds.isPercent(value);
        field.setErrorMessage(getTranslation("licensing.thresholds.invalid"));
        field.setInvalid(!valid);
        return valid;
    }

    private Thresholds entered() {
        return new Thresholds(adoption.getValue(), deployment.getValue());
    }

    private void onSave() {
        settings.change(scope, entered());
        Notices.done(getTranslation("licensing.thresholds.saved"));
    }
}
