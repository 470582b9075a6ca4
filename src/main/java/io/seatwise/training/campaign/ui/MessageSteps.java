package io.seatwise.training.campaign.ui;

import io.seatwise.access.Scopes;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.training.campaign.plan.CampaignTemplates;
import io.seatwise.training.playbook.Playbooks;
import org.springframework.stereotype.Component;

/** Creates the first step of the wizard, with the customers, templates and playbooks to choose from. */
@Component
class MessageSteps {

    private final CampaignTemplates templates;
    private final CustomerChoices customers;
    private final Playbooks playbooks;
    private final Scopes scopes;

    MessageSteps(CampaignTemplates templates, CustomerChoices customers, Playbooks playbooks, Scopes scopes) {
        this.templates = templates;
        this.customers = customers;
        this.playbooks = playbooks;
        this.scopes = scopes;
    }

    /** @param fixed whether the customer is given and stays */
    MessageStep of(WizardDraft draft, boolean fixed) {
        return new MessageStep(draft, fixed, templates, customers, playbooks, scopes);
    }
}
