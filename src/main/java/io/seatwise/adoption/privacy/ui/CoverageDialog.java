package io.seatwise.adoption.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.seatwise.adoption.privacy.CoverageCheck;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Badge;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The coverage check: the numbers of the customer's own data accuracy evaluation, what follows from them, and the
 * approval. What is typed here is looked at and not kept.
 */
class CoverageDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    /** @param reason why, as typed; may be empty */
    record Approved(CoverageCheck check, String reason) {}

    private final IntegerField employees = new IntegerField();
    private final Map<GroupAttribute, IntegerField> people = new EnumMap<>(GroupAttribute.class);
    private final Map<GroupAttribute, IntegerField> values = new EnumMap<>(GroupAttribute.class);
    private final Map<GroupAttribute, Div> findings = new EnumMap<>(GroupAttribute.class);
    private final TextField reason = new TextField();
    private final Checkbox approval = new Checkbox();
    private final Button approve = new Button();

    CoverageDialog(Consumer<Approved> approved) {
        setHeaderTitle(getTranslation("adoption.privacy.check.title"));
        setWidth("46rem");
        employees.setLabel(getTranslation("adoption.privacy.check.employees"));
        employees.setHelperText(
                getTranslation("adoption.privacy.check.employees.help", CoverageCheck.FEWEST_EMPLOYEES));
        setUp(employees);
        Div table = new Div();
        table.addClassName("privacy-coverage");
        for (GroupAttribute attribute : GroupAttribute.values()) {
            addLine(table, attribute);
        }
        reason.setLabel(getTranslation("adoption.privacy.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        approval.setLabel(getTranslation("adoption.privacy.check.approval"));
        approval.addValueChangeListener(event -> onChange());
        approve.setText(getTranslation("adoption.privacy.check.approve"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickListener(event -> {
            close();
            approved.accept(new Approved(check(), reason.getValue()));
        });
        Paragraph about = new Paragraph(getTranslation("adoption.privacy.check.text"));
        about.addClassName("groups-note");
        Div content = new Div(about, employees, table, reason, approval);
        content.addClassName("groups-panel");
        add(content);
        getFooter().add(new Button(getTranslation("base.cancel"), event -> close()), approve);
        onChange();
    }

    private void addLine(Div table, GroupAttribute attribute) {
        String name = getTranslation("adoption.groups.attribute." + attribute);
        NativeLabel label = new NativeLabel(name);
        IntegerField withValue = new IntegerField(getTranslation("adoption.privacy.check.people"));
        IntegerField distinct = new IntegerField(getTranslation("adoption.privacy.check.values"));
        withValue.setAriaLabel(getTranslation("adoption.privacy.check.people.of", name));
        distinct.setAriaLabel(getTranslation("adoption.privacy.check.values.of", name));
        setUp(withValue);
        setUp(distinct);
        Div finding = new Div();
        finding.addClassName("privacy-finding");
        finding.getElement().setAttribute("aria-live", "polite");
        people.put(attribute, withValue);
        values.put(attribute, distinct);
        findings.put(attribute, finding);
        table.add(label, withValue, distinct, finding);
    }

    private void setUp(IntegerField field) {
        field.setMin(0);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> onChange());
    }

    private CoverageCheck check() {
        Map<GroupAttribute, CoverageCheck.Attribute> attributes = new EnumMap<>(GroupAttribute.class);
        people.forEach((attribute, field) -> {
            IntegerField distinct = values.get(attribute);
            if (field.getValue() != null && distinct != null && distinct.getValue() != null) {
                attributes.put(attribute, new CoverageCheck.Attribute(field.getValue(), distinct.getValue()));
            }
        });
        return new CoverageCheck(employees.getValue() == null ? 0 : employees.getValue(), attributes);
    }

    private void onChange() {
        CoverageCheck check = check();
        findings.forEach((attribute, cell) -> {
            cell.removeAll();
            CoverageCheck.Attribute given = check.attributes().get(attribute);
            if (given != null && check.isLargeEnough()) {
                CoverageCheck.Finding finding = check.finding(attribute);
                cell.add(
                        new Badge(getTranslation("adoption.privacy.finding." + finding), tone(finding)),
                        new Span(" " + Formats.current().percent(Ratio.of(given.people(), check.employees()))));
            }
        });
        approve.setEnabled(approval.getValue() && !check.passed().isEmpty());
    }

    private static Badge.Tone tone(CoverageCheck.Finding finding) {
        return switch (finding) {
            case GOOD -> Badge.Tone.GOOD;
            case THIN -> Badge.Tone.WARNING;
            case TOO_FEW -> Badge.Tone.NEUTRAL;
            case IMPOSSIBLE -> Badge.Tone.BAD;
        };
    }
}
