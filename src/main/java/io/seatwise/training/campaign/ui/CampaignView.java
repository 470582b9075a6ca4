package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignAction;
import io.seatwise.training.campaign.CampaignImpacts;
import io.seatwise.training.campaign.CampaignResult;
import io.seatwise.training.campaign.CampaignStates;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.EnteredResults;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.MessageKits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Shows a campaign: message, recipients and days, approval, results, and the kit for the customer. */
@Route(value = "campaigns/:campaignId", layout = MainLayout.class)
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./campaigns.css")
class CampaignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Campaigns campaigns;
    private final transient CampaignImpacts impacts;
    private final transient MessageKits kits;
    private final transient Scopes scopes;
    private final transient Clock clock;
    private final transient EnteredResults results;
    private final transient CampaignWords words = CampaignWords.current();
    private final transient CampaignPanels panels = new CampaignPanels(words);
    private String title = "";

    /** Does something to a version of the campaign, with a comment. */
    private interface Decision {
        Campaign take(PartnerScope scope, CampaignId id, int version, String comment);
    }

    CampaignView(
            Campaigns campaigns,
            EnteredResults results,
            CampaignImpacts impacts,
            MessageKits kits,
            Scopes scopes,
            Clock clock) {
        this.results = results;
        this.campaigns = campaigns;
        this.impacts = impacts;
        this.kits = kits;
        this.scopes = scopes;
        this.clock = clock;
        addClassNames("sw-page", "campaign-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(campaigns.find(
                scopes.current(),
                CampaignId.inPath(event.getRouteParameters().get("campaignId").orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", title);
    }

    private void show(Campaign campaign) {
        PartnerScope scope = scopes.current();
        title = campaign.plan().name();
        removeAll();
        add(createHeader(scope, campaign));
        CampaignRefusal problem = campaign.status().problem();
        if (problem != null) {
            Paragraph why = new Paragraph(words.text("problem", words.problem(problem)));
            why.addClassName("campaign-problem");
            add(why);
        }
        Div plan = new Div(
                panels.message(campaign.plan()),
                panels.recipients(
                        campaign.plan().target(),
                        campaigns.estimate(
                                scope,
                                campaign.customer().id(),
                                campaign.plan().subject().insight(),
                                campaign.plan().target())),
                panels.schedule(
                        campaign.plan(),
                        campaign.status().state().ordinal() < 4
                                ? campaigns.warnings(scope, campaign.customer().id(), campaign.plan())
                                : Set.of()));
        plan.addClassName("campaign-plan");
        add(plan);
        if (campaign.status().activatedOn() != null) {
            add(createResults(scope, campaign), panels.impact(campaign, impacts.of(scope, campaign)));
        }
        add(
                new KitPanel(kits, campaigns, scopes, campaign, words),
                panels.history(campaigns.history(scope, campaign.id())));
    }

    private PageHeader createHeader(PartnerScope scope, Campaign campaign) {
        Span here = new Span(campaign.plan().name());
        here.getElement().setAttribute("aria-current", "page");
        PageHeader header = new PageHeader(campaign.plan().name())
                .setBreadcrumb(
                        new Anchor("campaigns", words.text("title")),
                        new Anchor(
                                "campaigns?customer=" + campaign.customer().id(),
                                campaign.customer().name()),
                        here)
                .setBeside(words.badge(campaign.status().state()))
                .setCoverage(words.text(
                        "about",
                        campaign.customer().name(),
                        words.text("scenario." + campaign.plan().subject().scenario()),
                        words.window(campaign.plan())));
        if (CampaignsView.mayTrain(scope.role())) {
            addActions(header, scope, campaign);
        }
        return header;
    }

    private void addActions(PageHeader header, PartnerScope scope, Campaign campaign) {
        Set<CampaignAction> possible = CampaignStates.possible(campaign.status().state());
        if (possible.contains(CampaignAction.EDIT)) {
            header.addActions(new Anchor("campaigns/" + campaign.id() + "/edit", words.text("action.edit")));
        }
        Button copy = new Button(words.text("action.copy"), event -> onCopy(campaign));
        header.addActions(copy);
        if (possible.contains(CampaignAction.CANCEL)) {
            header.addActions(button("cancel", false, campaign, false, campaigns::cancel));
        }
        if (possible.contains(CampaignAction.WITHDRAW)) {
            header.addActions(button("withdraw", false, campaign, false, campaigns::withdraw));
        }
        if (possible.contains(CampaignAction.REJECT)) {
            header.addActions(button("reject", true, campaign, false, campaigns::reject));
        }
        if (possible.contains(CampaignAction.APPROVE)) {
            Button approve = button("approve", false, campaign, true, campaigns::approve);
            if (campaigns.isOwn(scope, campaign)) {
                approve.setEnabled(false);
                approve.setTooltipText(words.text("refusal.OWN_CAMPAIGN"));
                header.addActions(CampaignWords.small(words.text("secondPerson")));
            }
            header.addActions(approve);
        }
        if (possible.contains(CampaignAction.SUBMIT)) {
            header.addActions(button("submit", false, campaign, true, campaigns::submit));
        }
    }

    private Button button(String action, boolean needsComment, Campaign campaign, boolean primary, Decision decision) {
        Button button = new Button(
                words.text("action." + action),
                event -> new DecisionDialog(
                                action, needsComment, words, comment -> decide(action, campaign, decision, comment))
                        .open());
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private void decide(String action, Campaign campaign, Decision decision, String comment) {
        try {
            show(decision.take(
                    scopes.current(), campaign.id(), campaign.status().version(), comment));
            Notices.done(words.text("done." + action));
        } catch (CampaignRefusedException refused) {
            Notices.failed(words.refusal(refused));
            show(campaigns.find(scopes.current(), campaign.id()));
        }
    }

    private void onCopy(Campaign campaign) {
        try {
            Campaign copy = campaigns.copy(scopes.current(), campaign.id());
            UI.getCurrent().navigate("campaigns/" + copy.id());
            Notices.done(words.text("done.copy"));
        } catch (CampaignRefusedException refused) {
            Notices.failed(words.refusal(refused));
        }
    }

    private Section createResults(PartnerScope scope, Campaign campaign) {
        List<CampaignResult> results = this.results.of(scope, campaign.id());
        Component content =
                results.isEmpty() ? new Paragraph(words.text("results.none")) : panels.results(campaign, results);
        Section section = panels.panel("panel.results", new Paragraph(words.text("results.about")), content);
        if (CampaignsView.mayTrain(scope.role())) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            LocalDate from = campaign.status().activatedOn() == null
                    ? today
                    : campaign.status().activatedOn();
            LocalDate to = campaign.status().endedOn() == null
                    ? today
                    : campaign.status().endedOn();
            section.add(new Button(
                    words.text("results.enter"),
                    event -> new ResultDialog(from, to, words, result -> onResult(campaign, result)).open()));
        }
        return section;
    }

    private boolean onResult(Campaign campaign, CampaignResult result) {
        try {
            results.put(scopes.current(), campaign.id(), List.of(result));
            show(campaigns.find(scopes.current(), campaign.id()));
            Notices.done(words.text("done.results"));
            return true;
        } catch (CampaignRefusedException refused) {
            Notices.failed(words.refusal(refused));
            return false;
        }
    }
}
