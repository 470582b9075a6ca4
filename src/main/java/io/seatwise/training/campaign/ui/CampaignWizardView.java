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
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignAction;
import io.seatwise.training.campaign.CampaignStates;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.CampaignWarning;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Message, recipients, schedule, finish. A draft can be saved at each step; the last one asks for approval. What is
 * filled in is kept on the server with each change, until it is saved or discarded.
 */
@Route(value = "campaigns/new", layout = MainLayout.class)
@RouteAlias(value = "campaigns/:campaignId/edit", layout = MainLayout.class)
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.TRAINING})
@CssImport("./campaigns.css")
class CampaignWizardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STEP = "step";
    private static final List<String> STEPS = List.of("message", "recipients", "schedule", "finish");

    private final transient Campaigns campaigns;
    private final transient WizardDrafts drafts;
    private final transient CustomerChoices customers;
    private final transient PrivacySettings privacy;
    private final transient Scopes scopes;
    private final transient MessageSteps messages;
    private final transient CampaignWords words = CampaignWords.current();
    private final OrderedList steps = new OrderedList();
    private final Section content = new Section();
    private final Div buttons = new Div();
    private transient WizardDraft draft;
    private transient @Nullable Campaign editing;
    private @Nullable Component shown;
    private int step;
    private String path = "campaigns/new";

    CampaignWizardView(
            Campaigns campaigns,
            WizardDrafts drafts,
            MessageSteps messages,
            CustomerChoices customers,
            PrivacySettings privacy,
            Scopes scopes) {
        this.messages = messages;
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.customers = customers;
        this.privacy = privacy;
        this.scopes = scopes;
        this.draft = drafts.empty();
        addClassNames("sw-page", "campaign-wizard");
        steps.addClassName("campaign-steps");
        content.addClassNames("sw-panel", "campaign-panel");
        buttons.addClassName("campaign-buttons");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("campaignId").orElse("");
        QueryParameters parameters = event.getLocation().getQueryParameters();
        path = event.getLocation().getPath();
        Component note = null;
        if (id.isEmpty()) {
            note = startNew(parameters);
        } else if (editing == null || !editing.id().toString().equals(id)) {
            note = startChange(CampaignId.inPath(id));
        }
        PageHeader header = new PageHeader(words.text(id.isEmpty() ? "new" : "edit"))
                .setBreadcrumb(new Anchor("campaigns", words.text("title")))
                .setCoverage(words.text("wizard.about"));
        removeAll();
        add(header);
        if (note != null) {
            add(note);
        }
        add(steps, content, buttons);
        int asked = parameters.getSingleParameter(STEP).map(STEPS::indexOf).orElse(0);
        show(draft.customer == null ? 0 : Math.max(0, asked));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", words.text(editing == null ? "new" : "edit"));
    }

    /** Returns what to say about a draft that is kept; null for nothing. */
    private @Nullable Component startNew(QueryParameters parameters) {
        boolean asksForStep = parameters.getSingleParameter(STEP).isPresent();
        if (asksForStep && draft.customer != null) {
            return null;
        }
        WizardDraft asked = WizardLinks.draft(parameters, drafts.empty(), id -> customers.find(scopes.current(), id));
        return begin(drafts.ofNew(parameters, asked, asksForStep, this::onDiscard));
    }

    /** @throws NotFoundException when there is no such campaign, or its state permits no change */
    private @Nullable Component startChange(CampaignId id) {
        Campaign campaign = campaigns.find(scopes.current(), id);
        if (CampaignStates.after(campaign.status().state(), CampaignAction.EDIT).isEmpty()) {
            throw new NotFoundException("Campaign " + id + " cannot be edited in its state");
        }
        editing = campaign;
        return begin(drafts.ofChanges(campaign, this::onDiscard));
    }

    private @Nullable Component begin(WizardDrafts.Begun begun) {
        draft = begun.draft();
        return begun.note();
    }

    private @Nullable CampaignId edited() {
        return editing == null ? null : editing.id();
    }

    private void onDiscard() {
        drafts.discard(edited());
        draft = drafts.empty();
        editing = null;
        // Elsewhere first, since the same address would change nothing
        UI.getCurrent().navigate(path, QueryParameters.of("discarded", "true"));
        Notices.done(words.text("wizard.kept.discarded"));
    }

    private void go(int next) {
        if (next > 0 && isCustomerMissing() || next > step && !isStepValid()) {
            return;
        }
        UI.getCurrent().getPage().getHistory().pushState(null, path + "?" + STEP + "=" + STEPS.get(next));
        show(next);
    }

    /** Marks the field and puts the keyboard into it. */
    private boolean isCustomerMissing() {
        boolean missing = draft.customer == null;
        if (missing && shown instanceof MessageStep message) {
            message.markCustomer();
        }
        return missing;
    }

    private void show(int next) {
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
        CustomerId customer = draft.customer;
        if (step == 0 || customer == null) {
            return messages.of(draft, editing != null);
        }
        return switch (step) {
            case 1 ->
                new RecipientsStep(
                        draft,
                        privacy.of(scopes.current(), customer).groupsOn(),
                        target -> campaigns.estimate(scopes.current(), customer, draft.insight, target),
                        words);
            case 2 -> new ScheduleStep(draft, drafts.today(), () -> warnings(customer), words);
            default ->
                new FinishStep(
                        draft.plan(),
                        customers
                                .find(scopes.current(), customer)
                                .map(CustomerChoices.Choice::name)
                                .orElse(""),
                        campaigns.obstacles(scopes.current(), customer),
                        campaigns.estimate(scopes.current(), customer, draft.insight, draft.target),
                        warnings(customer),
                        words);
        };
    }

    private Set<CampaignWarning> warnings(CustomerId customer) {
        return campaigns.warnings(scopes.current(), customer, draft.plan());
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
        CustomerId customer = draft.customer;
        if (isCustomerMissing() || customer == null || !isStepValid()) {
            return;
        }
        try {
            Campaign before = editing;
            Campaign saved = before == null
                    ? campaigns.create(scopes.current(), customer, draft.plan())
                    : campaigns.edit(
                            scopes.current(),
                            before.id(),
                            draft.plan(),
                            Objects.requireNonNullElse(
                                    draft.version, before.status().version()));
            drafts.discard(edited());
            editing = saved;
            draft.version = saved.status().version();
            if (submit) {
                saved = campaigns.submit(
                        scopes.current(), saved.id(), saved.status().version(), "");
            }
            UI.getCurrent().navigate("campaigns/" + saved.id());
            Notices.done(words.text(submit ? "done.submit" : "done.save"));
        } catch (CampaignRefusedException refused) {
            Notices.failed(words.refusal(refused));
        }
    }
}
