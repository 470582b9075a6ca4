package io.seatwise.adoption.product.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.LicenceScore;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.adoption.product.RecencyRules;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Edits the rate at which recency falls, labelled as our interpretation; an example follows the typed values. */
@Route(value = "settings/product-score", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.FIGURES, order = 40)
@PageTitle("adoption.product.recency.title")
@RolesAllowed(Roles.PARTNER_ADMIN)
class RecencyView extends Composite<Div> {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final transient RecencyRules rules;
    private final transient PartnerScope scope;
    private final transient ProductWords words = ProductWords.ofCurrentReader();
    private final IntegerField full = new IntegerField();
    private final IntegerField zero = new IntegerField();
    private final Paragraph example = new Paragraph();
    private final Button save = new Button();

    RecencyView(RecencyRules rules, Scopes scopes) {
        this.rules = rules;
        this.scope = scopes.current();
        setUp(full, "fullDays");
        setUp(zero, "zeroDays");
        example.getElement().setAttribute("aria-live", "polite");
        save.setText(words.text("recency.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> onSave());
        Button reset = new Button(words.text("recency.reset"), event -> show(RecencyRule.DEFAULT));
        PageHeader header = new PageHeader(words.text("recency.title"))
                .setCoverage(words.text("recency.title.about"))
                .setBreadcrumb(new Anchor("settings", getTranslation("access.settings.title")));
        HorizontalLayout fields = new HorizontalLayout(full, zero);
        fields.setWrap(true);
        getContent().addClassName("sw-page");
        getContent()
                .add(
                        header,
                        new Paragraph(words.text("recency.reading")),
                        fields,
                        example,
                        new HorizontalLayout(save, reset));
        show(rules.of(scope));
    }

    private void setUp(IntegerField field, String key) {
        field.setLabel(words.text("recency." + key));
        field.setHelperText(words.text("recency." + key + ".help"));
        field.setSuffixComponent(new Div(words.text("recency.days")));
        field.setErrorMessage(words.text("recency.invalid", words.number(RecencyRule.MOST_DAYS)));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> onChange());
    }

    private void show(RecencyRule rule) {
        full.setValue(rule.fullDays());
        zero.setValue(rule.zeroDays());
        onChange();
    }

    private void onChange() {
        RecencyRule rule = entered();
        full.setInvalid(full.getValue() == null || full.getValue() < 0);
        zero.setInvalid(rule == null);
        save.setEnabled(rule != null);
        if (rule == null) {
            example.setText("");
            return;
        }
        int between = (rule.fullDays() + rule.zeroDays()) / 2;
        example.setText(words.text(
                "recency.example",
                words.number(between),
                words.percent(LicenceScore.recency(ANY_DAY.minusDays(between), ANY_DAY, rule))));
    }

    private @Nullable RecencyRule entered() {
        Integer from = full.getValue();
        Integer to = zero.getValue();
        return from == null || to == null || !RecencyRule.isPossible(from, to) ? null : new RecencyRule(from, to);
    }

    private void onSave() {
        RecencyRule rule = entered();
        if (rule != null) {
            rules.change(scope, rule);
            Notices.done(words.text("recency.saved"));
        }
    }
}
