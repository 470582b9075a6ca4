package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import java.util.Collection;
import java.util.Set;

/** The last step of the wizard: a summary of the campaign with its obstacles. */
class FinishStep extends Composite<Div> {

    FinishStep(
            CampaignPlan plan,
            String customer,
            Collection<CampaignRefusal> obstacles,
            RecipientEstimate recipients,
            Set<CampaignWarning> warnings,
            CampaignWords words) {
        getContent().addClassName("campaign-step-content");
        for (CampaignRefusal obstacle : obstacles) {
            Paragraph why = new Paragraph(words.problem(obstacle));
            why.addClassName("campaign-problem");
            getContent().add(why);
        }
        getContent()
                .add(
                        new Paragraph(words.text(
                                "wizard.summary",
                                plan.name(),
                                customer,
                                words.text("insight." + plan.subject().insight()))),
                        new Paragraph(words.recipients(recipients)),
                        new Paragraph(words.window(plan) + ", "
                                + words.text("frequency." + plan.schedule().frequency())),
                        new CampaignPanels(words).warnings(warnings),
                        new Paragraph(words.text("wizard.finish.about")));
    }
}
