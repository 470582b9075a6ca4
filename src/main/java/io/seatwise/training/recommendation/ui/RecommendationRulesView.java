package io.seatwise.training.recommendation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.rule.RecommendationRule;
import io.seatwise.training.recommendation.rule.RecommendationSettings;
import io.seatwise.training.recommendation.rule.RulePreviews;
import io.seatwise.training.recommendation.rule.RuleSettings;
import io.seatwise.training.recommendation.rule.RuleSettings.Choice;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules, their limits and the weights. Nothing is saved that was not seen first: a change has to be previewed against
 * the portfolio before it can be saved.
 */
@Route(value = "settings/recommendations", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.FIGURES, order = 20)
@PageTitle("training.recommendation.settings.title")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.TRAINING})
@CssImport("./insights.css")
@CssImport("./training.css")
class RecommendationRulesView extends Composite<Div> {

    private static final String KEY = "training.recommendation.settings.";

    private final transient RuleSettings settings;
    private final transient PartnerScope scope;
    private final transient RulePreviews previews;
    private final List<RuleFields> rules = new ArrayList<>();
    private final SettingsFields general = new SettingsFields(this::onChange);
    private final PreviewPanel preview = new PreviewPanel();
    private final Button save = new Button();
    private transient @Nullable Choice previewed;

    RecommendationRulesView(RuleSettings settings, RulePreviews previews, Playbooks playbooks, Scopes scopes) {
        this.previews = previews;
        this.settings = settings;
        this.scope = scopes.current();
        Choice choice = settings.of(scope);
        PageHeader header = new PageHeader(getTranslation(KEY + "title"))
                .setCoverage(getTranslation(KEY + "title.about"))
                .setBreadcrumb(new Anchor("settings", getTranslation("access.settings.title")));
        Map<String, Playbook> byCode = playbooks.byCode(scope);
        Div list = new Div(new H2(getTranslation(KEY + "rules")), new Paragraph(getTranslation(KEY + "rules.help")));
        list.addClassNames("sw-panel", "rules");
        for (int i = 0; i < choice.rules().size(); i++) {
            RecommendationRule rule = choice.rules().get(i);
            RuleFields fields = new RuleFields(
                    rule,
                    Choice.DEFAULT.rules().get(i),
                    Playbooks.title(byCode, rule.playbookCode(), getLocale()),
                    scope.seesMoney(),
                    this::onChange);
            rules.add(fields);
            list.add(fields);
        }
        general.show(choice.settings());
        Button look = new Button(getTranslation(KEY + "preview"), event -> onPreview());
        save.setText(getTranslation(KEY + "save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> onSave());
        Button reset = new Button(getTranslation(KEY + "reset"), event -> show(Choice.DEFAULT));
        HorizontalLayout buttons = new HorizontalLayout(look, save, reset);
        buttons.setWrap(true);
        buttons.addClassName("rule-buttons");
        getContent().addClassName("sw-page");
        getContent().add(header, general, list, preview, buttons);
        onChange();
    }

    private void show(Choice choice) {
        general.show(choice.settings());
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).show(choice.rules().get(i));
        }
        onChange();
    }

    private void onChange() {
        previewed = null;
        save.setEnabled(false);
        save.setTooltipText(getTranslation(KEY + "save.first"));
        preview.clear();
    }

    private void onPreview() {
        Choice choice = entered();
        if (choice == null) {
            Notices.failed(getTranslation(KEY + "incomplete"));
            return;
        }
        preview.show(previews.of(scope, choice));
        previewed = choice;
        save.setEnabled(true);
        save.setTooltipText(null);
    }

    private void onSave() {
        Choice choice = previewed;
        if (choice != null) {
            settings.change(scope, choice);
            onChange();
            Notices.done(getTranslation(KEY + "saved"));
        }
    }

    private @Nullable Choice entered() {
        RecommendationSettings entered = general.entered();
        boolean valid = entered != null;
        for (RuleFields rule : rules) {
            valid &= rule.validate();
        }
        if (entered == null || !valid) {
            return null;
        }
        Choice choice = settings.of(scope).with(entered);
        for (RuleFields rule : rules) {
            choice = choice.with(rule.code(), rule.isOn(), rule.limits());
        }
        return choice;
    }
}
