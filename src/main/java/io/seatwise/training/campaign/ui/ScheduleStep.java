package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.Frequency;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/** Third step: from when to when, and how often at most. */
class ScheduleStep extends Composite<Div> {

    private final transient WizardDraft draft;
    private final transient CampaignWords words;
    private final transient Supplier<Set<CampaignWarning>> warnings;
    private final DayPicker start = new DayPicker();
    private final DayPicker end = new DayPicker();
    private final Div advice = new Div();

    ScheduleStep(WizardDraft draft, LocalDate today, Supplier<Set<CampaignWarning>> warnings, CampaignWords words) {
        this.draft = draft;
        this.words = words;
        this.warnings = warnings;
        start.setLabel(words.text("wizard.start"));
        start.setMin(draft.start.isBefore(today) ? draft.start : today);
        start.setValue(draft.start);
        start.addValueChangeListener(event -> onChange());
        end.setLabel(words.text("wizard.end"));
        end.setHelperText(words.text("wizard.end.help"));
        end.setValue(draft.end);
        end.addValueChangeListener(event -> onChange());
        Div days = new Div(start, end);
        days.addClassName("campaign-fields");
        RadioButtonGroup<Frequency> frequency = new RadioButtonGroup<>();
        frequency.setLabel(words.text("wizard.frequency"));
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(each -> words.text("frequency." + each));
        frequency.setValue(draft.frequency);
        frequency.addValueChangeListener(event -> {
            draft.frequency = event.getValue();
            draft.onChange.run();
        });
        advice.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("campaign-step-content");
        getContent().add(days, frequency, new Paragraph(words.text("wizard.schedule.about")), advice);
        advise();
    }

    private void onChange() {
        LocalDate from = start.getValue();
        LocalDate to = end.getValue();
        if (from != null) {
            draft.start = from;
            end.setMin(from);
        }
        if (to != null) {
            draft.end = to;
        }
        draft.onChange.run();
        advise();
    }

    private void advise() {
        advice.removeAll();
        if (isValid()) {
            advice.add(new CampaignPanels(words).warnings(warnings.get()));
        }
    }

    boolean isValid() {
        return start.getValue() != null && end.getValue() != null && !draft.end.isBefore(draft.start);
    }
}
