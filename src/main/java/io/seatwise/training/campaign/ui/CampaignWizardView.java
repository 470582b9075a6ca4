package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignAction;
import io.seatwise.training.campaign.CampaignPlan;
import io.seatwise.training.campaign.CampaignRefusal;
import io.seatwise.training.campaign.CampaignRefusedException;
import io.seatwise.training.campaign.CampaignStates;
import io.seatwise.training.campaign.CampaignTemplates;
import io.seatwise.training.campaign.CampaignWarning;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.Scenario;
import io.seatwise.training.playbook.Playbooks;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Message, recipients, schedule, finish. A draft can be saved at each step; the last one asks for approval. What is
 * filled in stays when a step is refused.
 */
@Route(value = "campaigns/new", layout = MainLayout.class)
@RouteAlias(value = "campaigns/:campaignId/edit", layout = MainLayout.class)
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.TRAINING})
@CssImport("./campaigns.css")
class CampaignWizardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> STEPS = List.of("message", "recipients", "schedule", "finish");

    private final transient Campaigns campaigns;
    private final transient CampaignTemplates templates;
    private final transient CustomerChoices customers;
    private final transient Playbooks playbooks;
    private final transient PrivacySettings privacy;
    private final transient Scopes scopes;
    private final transient Clock clock;
    private final transient CampaignWords words = CampaignWords.current();
    private final OrderedList steps = new OrderedList();
    private final Section content = new Section();
    private final Div buttons = new Div();
    private transient WizardDraft draft;
    private transient @Nullable Campaign editing;
    private @Nullable Component shown;
    private int step;

    CampaignWizardView(
            Campaigns campaigns,
            CampaignTemplates templates,
            CustomerChoices customers,
            Playbooks playbooks,
            PrivacySettings privacy,
            Scopes scopes,
            Clock clock) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.customers = customers;
        this.playbooks = playbooks;
        this.privacy = privacy;
        this.scopes = scopes;
        this.clock = clock;
        this.draft = new WizardDraft(today());
        addClassNames("sw-page", "campaign-wizard");
        steps.addClassName("campaign-steps");
        content.addClassNames("sw-panel", "campaign-panel");
        buttons.addClassName("campaign-buttons");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("campaignId").orElse("");
        if (id.isEmpty()) {
            startNew(event);
        } else {
            Campaign campaign = campaigns.find(scopes.current(), CampaignView.id(id));
            if (CampaignStates.after(campaign.state(), CampaignAction.EDIT).isEmpty()) {
                throw new NotFoundException("Campaign " + id + " is not to be edited");
            }
            editing = campaign;
            draft = WizardDraft.of(campaign.tenantId(), campaign.plan());
        }
        PageHeader header = new PageHeader(words.text(id.isEmpty() ? "new" : "edit"))
                .setBreadcrumb(new Anchor("campaigns", words.text("title")))
                .setCoverage(words.text("wizard.about"));
        removeAll();
        add(header, steps, content, buttons);
        go(0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", words.text(editing == null ? "new" : "edit"));
    }

    /** A link may say for whom and about what: {@code ?customer=…&scenario=mentions&playbook=…}. */
    private void startNew(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        parameters.getSingleParameter("customer").ifPresent(given -> {
            UUID tenantId = CampaignView.id(given);
            draft.tenantId = customers
                    .find(scopes.current(), tenantId)
                    .orElseThrow(() -> new NotFoundException("No customer " + given))
                    .tenantId();
        });
        parameters
                .getSingleParameter("scenario")
                .flatMap(given -> Arrays.stream(Scenario.values())
                        .filter(each -> each.name().equalsIgnoreCase(given))
                        .findFirst())
                .ifPresent(given -> {
                    draft.scenario = given;
                    draft.insight = given.insight();
                });
        parameters.getSingleParameter("playbook").ifPresent(given -> draft.playbook = given);
    }

    private void go(int next) {
        if (next > 0 && draft.tenantId == null) {
            Notices.failed(words.text("wizard.customer.missing"));
            return;
        }
        if (next > step && !isStepValid()) {
            return;
        }
        step = next;
        showSteps();
        Component component = createStep();
        shown = component;
        content.removeAll();
        content.add(new H2(words.text("wizard.step." + STEPS.get(step))), component);
        showButtons();
    }

    private boolean isStepValid() {
        boolean valid = switch (shown) {
            case RecipientsStep recipients -> recipients.isValid();
            case ScheduleStep schedule -> schedule.isValid();
            case null, default -> true;
        };
        if (!valid) {
            Notices.failed(words.text("wizard.invalid"));
        }
        return valid;
    }

    private Component createStep() {
        UUID tenantId = draft.tenantId;
        if (step == 0 || tenantId == null) {
            return new MessageStep(draft, editing != null, templates, customers, playbooks, scopes, words);
        }
        return switch (step) {
            case 1 ->
                new RecipientsStep(
                        draft,
                        privacy.of(scopes.current(), tenantId).groupsOn(),
                        target -> campaigns.estimate(scopes.current(), tenantId, draft.insight, target),
                        words);
            case 2 -> new ScheduleStep(draft, today(), () -> warnings(tenantId), words);
            default -> createSummary(tenantId);
        };
    }

    private Component createSummary(UUID tenantId) {
        CampaignPlan plan = draft.plan();
        CampaignPanels panels = new CampaignPanels(words);
        Div summary = new Div();
        summary.addClassName("campaign-step-content");
        for (CampaignRefusal obstacle : campaigns.obstacles(scopes.current(), tenantId)) {
            Paragraph why = new Paragraph(words.problem(obstacle));
            why.addClassName("campaign-problem");
            summary.add(why);
        }
        String customer = customers
                .find(scopes.current(), tenantId)
                .map(CustomerChoices.Choice::name)
                .orElse("");
        summary.add(
                new Paragraph(
                        words.text("wizard.summary", plan.name(), customer, words.text("insight." + plan.insight()))),
                new Paragraph(words.recipients(
                        campaigns.estimate(scopes.current(), tenantId, plan.insight(), plan.target()))),
                new Paragraph(words.window(plan) + ", " + words.text("frequency." + plan.frequency())),
                panels.warnings(warnings(tenantId)),
                new Paragraph(words.text("wizard.finish.about")));
        return summary;
    }

    private Set<CampaignWarning> warnings(UUID tenantId) {
        return campaigns.warnings(scopes.current(), tenantId, draft.plan());
    }

    private void showSteps() {
        steps.removeAll();
        for (int i = 0; i < STEPS.size(); i++) {
            ListItem item = new ListItem(words.text("wizard.step." + STEPS.get(i)));
            if (i == step) {
                item.getElement().setAttribute("aria-current", "step");
            }
            item.setClassName("campaign-step-done", i < step);
            steps.add(item);
        }
    }

    private void showButtons() {
        buttons.removeAll();
        if (step > 0) {
            buttons.add(new Button(words.text("wizard.back"), event -> go(step - 1)));
        }
        buttons.add(new Button(words.text("wizard.save"), event -> save(false)));
        Button next = step < STEPS.size() - 1
                ? new Button(words.text("wizard.next"), event -> go(step + 1))
                : new Button(words.text("wizard.submit"), event -> save(true));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(next);
    }

    private void save(boolean submit) {
        UUID tenantId = draft.tenantId;
        if (tenantId == null) {
            Notices.failed(words.text("wizard.customer.missing"));
            return;
        }
        if (!isStepValid()) {
            return;
        }
        try {
            Campaign before = editing;
            Campaign saved = before == null
                    ? campaigns.create(scopes.current(), tenantId, draft.plan())
                    : campaigns.edit(scopes.current(), before.id(), draft.plan(), before.version());
            editing = saved;
            if (submit) {
                saved = campaigns.submit(scopes.current(), saved.id(), saved.version(), "");
            }
            UI.getCurrent().navigate("campaigns/" + saved.id());
            Notices.done(words.text(submit ? "done.submit" : "done.save"));
        } catch (CampaignRefusedException refused) {
            Notices.failed(words.refusal(refused));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
