package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.TargetRule;
import java.util.List;
import java.util.function.Function;

/** Second step: the rule that says who gets the message. Persons cannot be named. */
class RecipientsStep extends Composite<Div> {

    private final transient WizardDraft draft;
    private final transient CampaignWords words;
    private final transient Function<TargetRule, RecipientEstimate> estimate;
    private final Select<GroupAttribute> narrowedBy = new Select<>();
    private final TextArea narrowedTo = new TextArea();
    private final TextArea excluded = new TextArea();
    private final Paragraph figure = new Paragraph();

    /** @param groupsOn whether the customer has groups, so that recipients can be narrowed to some */
    RecipientsStep(
            WizardDraft draft,
            boolean groupsOn,
            Function<TargetRule, RecipientEstimate> estimate,
            CampaignWords words) {
        this.draft = draft;
        this.words = words;
        this.estimate = estimate;
        figure.addClassName("campaign-figure");
        figure.getElement().setAttribute("aria-live", "polite");
        excluded.setLabel(words.text("wizard.excluded"));
        excluded.setValueChangeMode(ValueChangeMode.LAZY);
        narrowedTo.setValueChangeMode(ValueChangeMode.LAZY);
        excluded.setHelperText(words.text("wizard.excluded.help"));
        excluded.setValue(String.join("\n", draft.target.excluded()));
        excluded.addValueChangeListener(event -> onChange());
        narrowedBy.setLabel(words.text("wizard.narrowedBy"));
        narrowedBy.setItems(GroupAttribute.values());
        narrowedBy.setItemLabelGenerator(
                each -> each == null ? words.text("wizard.narrowedBy.none") : words.text("attribute." + each));
        narrowedBy.setEmptySelectionAllowed(true);
        narrowedBy.setEmptySelectionCaption(words.text("wizard.narrowedBy.none"));
        narrowedBy.setValue(draft.target.narrowedBy());
        narrowedBy.addValueChangeListener(event -> onChange());
        narrowedTo.setLabel(words.text("wizard.narrowedTo"));
        narrowedTo.setHelperText(words.text("wizard.narrowedTo.help"));
        narrowedTo.setValue(String.join("\n", draft.target.narrowedTo()));
        narrowedTo.addValueChangeListener(event -> onChange());
        getContent().addClassName("campaign-step-content");
        getContent().add(new Paragraph(words.text("recipients.rule")), figure);
        if (groupsOn || !draft.target.isWhole()) {
            getContent().add(narrowedBy, narrowedTo);
        } else {
            getContent().add(CampaignWords.small(words.text("wizard.groupsOff")));
        }
        getContent().add(excluded, CampaignWords.small(words.text("recipients.basis")));
        figure.setText(words.recipients(estimate.apply(draft.target)));
    }

    private void onChange() {
        narrowedTo.setVisible(narrowedBy.getValue() != null);
        List<String> names = narrowedBy.getValue() == null
                ? List.of()
                : narrowedTo.getValue().lines().toList();
        try {
            draft.target = new TargetRule(
                    narrowedBy.getValue(), names, excluded.getValue().lines().toList());
            draft.onChange.run();
            excluded.setInvalid(false);
            figure.setText(words.recipients(estimate.apply(draft.target)));
        } catch (CampaignRefusedException refused) {
            excluded.setInvalid(true);
            excluded.setErrorMessage(words.refusal(refused));
        }
    }

    /** Whether the values of the fields were saved in the draft. */
    boolean isValid() {
        return !excluded.isInvalid();
    }
}
