package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.base.ui.Notices;
import io.seatwise.training.playbook.Audience;
import io.seatwise.training.playbook.Effort;
import io.seatwise.training.playbook.PlaybookCheck;
import io.seatwise.training.playbook.PlaybookContent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a playbook. What is saved has passed {@link PlaybookCheck}; faults stay at their fields. */
class PlaybookEditor extends Composite<Div> {

    static final PlaybookContent EMPTY = new PlaybookContent(
            "",
            new PlaybookContent.Advice("", "", ""),
            new PlaybookContent.Readers(Audience.EVERYBODY, List.of()),
            new PlaybookContent.Focus(null, null, Effort.MEDIUM),
            new PlaybookContent.Reading(null, List.of()),
            List.of());

    private final TextField title = new TextField();
    private final TextArea problem = new TextArea();
    private final TextArea whatToConsider = new TextArea();
    private final TextArea whatToTry = new TextArea();
    private final TextField role = new TextField();
    private final TextField region = new TextField();
    private final TextField department = new TextField();
    private final TextField workload = new TextField();
    private final Select<ScoreCategory> category = new Select<>();
    private final Select<Effort> effort = new Select<>();
    private final TextField link = new TextField();
    private final TextArea checklist = new TextArea();
    private final BenefitRows benefits;
    private final ResourceRows resources;

    PlaybookEditor(PlaybookContent content, Consumer<PlaybookContent> save, Runnable cancel) {
        benefits = new BenefitRows(content.readers().whatsInItForMe());
        resources = new ResourceRows(content.reading().resources());
        setUp();
        show(content);
        FormLayout form = new FormLayout();
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("40rem", 2));
        form.add(title, problem, whatToConsider, whatToTry, effort, category, workload, link, role, region, department);
        Stream.of(title, problem, whatToConsider, whatToTry).forEach(field -> form.setColspan(field, 2));
        Button saving = new Button(getTranslation("training.playbook.save"), event -> onSave(save));
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancelling = new Button(getTranslation("base.cancel"), event -> cancel.run());
        getContent().addClassNames("sw-panel", "playbook-editor");
        getContent().add(form, benefits, resources, checklist, new HorizontalLayout(saving, cancelling));
    }

    private void setUp() {
        label(title, "field.title");
        label(link, "link");
        label(role, "audience.role");
        label(region, "audience.region");
        label(department, "audience.department");
        label(workload, "workload");
        Stream.of(title, link, role, region, department, workload)
                .forEach(field -> field.setMaxLength(PlaybookCheck.LONGEST_LINE));
        area(problem, "problem");
        area(whatToConsider, "whatToConsider");
        area(whatToTry, "whatToTry");
        area(checklist, "checklist");
        Stream.of(problem, whatToConsider, whatToTry).forEach(field -> field.setRequiredIndicatorVisible(true));
        title.setRequiredIndicatorVisible(true);
        checklist.setHelperText(getTranslation("training.playbook.checklist.help"));
        checklist.setWidthFull();
        effort.setLabel(getTranslation("training.playbook.effort"));
        effort.setItems(Effort.values());
        effort.setItemLabelGenerator(PlaybookWords::effort);
        category.setLabel(getTranslation("training.playbook.category"));
        category.setEmptySelectionAllowed(true);
        category.setItems(ScoreCategory.values());
        category.setItemLabelGenerator(each -> each == null ? "–" : PlaybookWords.category(each));
    }

    private void label(TextField field, String key) {
        field.setLabel(getTranslation("training.playbook." + key));
    }

    private void area(TextArea field, String key) {
        field.setLabel(getTranslation("training.playbook." + key));
        field.setMaxLength(PlaybookCheck.LONGEST_TEXT);
        field.setMinHeight("5rem");
    }

    private void show(PlaybookContent content) {
        title.setValue(content.title());
        problem.setValue(content.advice().problem());
        whatToConsider.setValue(content.advice().whatToConsider());
        whatToTry.setValue(content.advice().whatToTry());
        role.setValue(content.readers().audience().role());
        region.setValue(content.readers().audience().region());
        department.setValue(content.readers().audience().department());
        workload.setValue(
                content.focus().workload() == null ? "" : content.focus().workload());
        category.setValue(content.focus().scoreCategory());
        effort.setValue(content.focus().effort());
        link.setValue(content.reading().link() == null ? "" : content.reading().link());
        checklist.setValue(String.join("\n", content.checklist()));
    }

    private void onSave(Consumer<PlaybookContent> save) {
        boolean valid = filled(title) & filled(problem) & filled(whatToConsider) & filled(whatToTry) & address();
        if (!valid) {
            Notices.failed(getTranslation("training.playbook.incomplete"));
            return;
        }
        PlaybookContent content = entered();
        try {
            PlaybookCheck.check(content);
        } catch (IllegalArgumentException exception) {
            Notices.failed(getTranslation("training.playbook.incomplete"));
            return;
        }
        save.accept(content);
    }

    private boolean filled(TextField field) {
        field.setErrorMessage(getTranslation("training.playbook.required"));
        field.setInvalid(field.getValue().isBlank());
        return !field.isInvalid();
    }

    private boolean filled(TextArea field) {
        field.setErrorMessage(getTranslation("training.playbook.required"));
        field.setInvalid(field.getValue().isBlank());
        return !field.isInvalid();
    }

    private boolean address() {
        link.setErrorMessage(getTranslation("training.playbook.address"));
        link.setInvalid(!PlaybookCheck.isAddress(orNull(link.getValue())));
        return !link.isInvalid();
    }

    private PlaybookContent entered() {
        return new PlaybookContent(
                title.getValue().strip(),
                new PlaybookContent.Advice(
                        problem.getValue().strip(),
                        whatToConsider.getValue().strip(),
                        whatToTry.getValue().strip()),
                new PlaybookContent.Readers(
                        new Audience(
                                role.getValue().strip(),
                                region.getValue().strip(),
                                department.getValue().strip()),
                        benefits.entered()),
                new PlaybookContent.Focus(orNull(workload.getValue()), category.getValue(), effort.getValue()),
                new PlaybookContent.Reading(orNull(link.getValue()), resources.entered()),
                checklist
                        .getValue()
                        .lines()
                        .map(String::strip)
                        .filter(step -> !step.isEmpty())
                        .toList());
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
