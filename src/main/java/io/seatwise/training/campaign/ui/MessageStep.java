package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.imports.CustomerChoices.Choice;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignTemplates;
import io.seatwise.training.campaign.plan.CampaignText;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** First step: for whom the campaign is planned, what it is about, and the words of the message. */
class MessageStep extends Composite<Div> {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 2000;

    private final transient WizardDraft draft;
    private final transient CampaignWords words = CampaignWords.current();
    private final transient CampaignTemplates templates;
    private final Div texts = new Div();
    private final RadioButtonGroup<Integer> template = new RadioButtonGroup<>();
    private final Select<CampaignInsight> insight = new Select<>();
    private final TextField name = new TextField();
    private final ComboBox<Choice> customer = new ComboBox<>();
    private final Div preview = new Div();

    /** @param fixed whether the customer is given and stays */
    MessageStep(
            WizardDraft draft,
            boolean fixed,
            CampaignTemplates templates,
            CustomerChoices customers,
            Playbooks playbooks,
            Scopes scopes) {
        this.draft = draft;
        this.templates = templates;
        getContent().addClassName("campaign-step-content");
        Div plan = new Div(
                createCustomer(fixed, customers, scopes),
                createScenario(),
                createInsight(),
                createPlaybook(playbooks, scopes),
                createName());
        plan.addClassName("campaign-fields");
        template.setLabel(words.text("wizard.template"));
        template.setItems(1, 2, 3);
        template.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                use(event.getValue());
                draft.onChange.run();
            }
        });
        texts.addClassName("campaign-cards");
        preview.addClassName("campaign-cards");
        preview.getElement().setAttribute("aria-live", "polite");
        getContent().add(plan, template, texts, createLink(), new Paragraph(words.text("wizard.preview")), preview);
        if (draft.texts.isEmpty()) {
            choose(draft.scenario);
        } else {
            showInsights();
            labelTemplates();
            showTexts();
        }
    }

    private Component createCustomer(boolean fixed, CustomerChoices customers, Scopes scopes) {
        customer.setLabel(words.text("wizard.customer"));
        customer.setItems(query ->
                customers
                        .search(scopes.current(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        customer.setItemLabelGenerator(Choice::name);
        customer.setRequiredIndicatorVisible(true);
        CustomerId given = draft.customer;
        if (given != null) {
            customers.find(scopes.current(), given).ifPresent(customer::setValue);
        }
        customer.setReadOnly(fixed);
        customer.addValueChangeListener(event -> {
            draft.customer = event.getValue() == null ? null : event.getValue().customer();
            customer.setInvalid(false);
            draft.onChange.run();
        });
        return customer;
    }

    /** Says at the field that the customer is missing, and puts the keyboard there. */
    void markCustomer() {
        customer.setErrorMessage(words.text("wizard.customer.missing"));
        customer.setInvalid(true);
        customer.focus();
    }

    private Component createScenario() {
        Select<Scenario> scenario = new Select<>();
        scenario.setLabel(words.text("wizard.scenario"));
        scenario.setItems(Scenario.values());
        scenario.setItemLabelGenerator(each -> words.text("scenario." + each));
        scenario.setValue(draft.scenario);
        scenario.addValueChangeListener(event -> {
            choose(event.getValue());
            draft.onChange.run();
        });
        return scenario;
    }

    private Component createInsight() {
        insight.setLabel(words.text("wizard.insight"));
        insight.setItemLabelGenerator(each -> each == null ? "" : words.text("insight." + each));
        insight.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                draft.insight = event.getValue();
                draft.onChange.run();
            }
        });
        return insight;
    }

    private Component createPlaybook(Playbooks playbooks, Scopes scopes) {
        Map<String, Playbook> byCode = playbooks.byCode(scopes.current());
        ComboBox<String> playbook = new ComboBox<>(words.text("wizard.playbook"));
        List<String> codes = new ArrayList<>(byCode.keySet());
        if (!draft.playbook.isEmpty() && !codes.contains(draft.playbook)) {
            codes.add(draft.playbook);
        }
        playbook.setItems(codes);
        playbook.setItemLabelGenerator(
                code -> Playbooks.title(byCode, code, words.formats().locale()));
        playbook.setClearButtonVisible(true);
        playbook.setValue(draft.playbook.isEmpty() ? null : draft.playbook);
        playbook.addValueChangeListener(event -> {
            draft.playbook = event.getValue() == null ? "" : event.getValue();
            draft.onChange.run();
        });
        return playbook;
    }

    private Component createName() {
        name.setLabel(words.text("wizard.name"));
        name.addClassName("campaign-wide");
        name.setMaxLength(LONGEST_TITLE);
        name.setRequiredIndicatorVisible(true);
        name.setValue(draft.name);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            draft.name = event.getValue();
            if (event.isFromClient()) {
                draft.onChange.run();
            }
        });
        return name;
    }

    private Component createLink() {
        TextField link = new TextField(words.text("wizard.link"));
        link.setHelperText(words.text("wizard.link.help"));
        link.setValue(draft.link);
        link.addClassName("campaign-wide");
        link.setValueChangeMode(ValueChangeMode.LAZY);
        link.addValueChangeListener(event -> {
            draft.link = event.getValue();
            draft.onChange.run();
        });
        return link;
    }

    /** Another scenario brings its own insight, name and words. */
    private void choose(Scenario scenario) {
        String before = templates.name(draft.scenario, words.formats().locale());
        if (draft.name.isBlank() || draft.name.equals(before)) {
            draft.name = templates.name(scenario, words.formats().locale());
            name.setValue(draft.name);
        }
        draft.scenario = scenario;
        draft.insight = scenario.insight();
        showInsights();
        labelTemplates();
        template.setValue(1);
        use(1);
    }

    private void showInsights() {
        CampaignInsight chosen = draft.insight;
        insight.setItems(draft.scenario.insights());
        insight.setValue(chosen);
        insight.setReadOnly(draft.scenario.insights().size() == 1);
    }

    private void labelTemplates() {
        Map<Integer, String> titles = new LinkedHashMap<>();
        Locale locale = words.formats().locale();
        for (int i = 1; i <= Scenario.TEMPLATES; i++) {
            Map<String, CampaignText> all = templates.of(draft.scenario, i);
            CampaignText text = all.getOrDefault(
                    locale.getLanguage(), all.values().iterator().next());
            titles.put(i, text.title());
        }
        template.setItemLabelGenerator(titles::get);
    }

    private void use(int chosen) {
        draft.texts = new java.util.TreeMap<>(templates.of(draft.scenario, chosen));
        showTexts();
    }

    private void showTexts() {
        texts.removeAll();
        List<String> languages = new ArrayList<>(templates.of(draft.scenario, 1).keySet());
        draft.texts.keySet().stream().filter(each -> !languages.contains(each)).forEach(languages::add);
        words.inReadersOrder(languages).forEach(language -> texts.add(createText(language)));
        showPreview();
    }

    private Component createText(String language) {
        String called = Locale.forLanguageTag(language)
                .getDisplayLanguage(words.formats().locale());
        CampaignText text = draft.texts.getOrDefault(language, new CampaignText("", ""));
        TextField title = new TextField(words.text("wizard.text.title", called));
        title.setMaxLength(LONGEST_TITLE);
        title.setValue(text.title());
        TextArea body = new TextArea(words.text("wizard.text.body", called));
        body.setMaxLength(LONGEST_BODY);
        body.setValue(text.body());
        title.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(event -> put(language, title.getValue(), body.getValue()));
        body.addValueChangeListener(event -> put(language, title.getValue(), body.getValue()));
        Div fields = new Div(title, body);
        fields.addClassName("campaign-text");
        return fields;
    }

    private void put(String language, String title, String body) {
        draft.texts.put(language, new CampaignText(title, body));
        draft.onChange.run();
        showPreview();
    }

    private void showPreview() {
        preview.removeAll();
        CampaignPanels panels = new CampaignPanels(words);
        CampaignPlan plan = draft.plan();
        words.inReadersOrder(plan.message().texts().keySet())
                .forEach(language -> preview.add(panels.card(language, plan.text(language))));
    }
}
