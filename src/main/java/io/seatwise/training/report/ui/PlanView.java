package io.seatwise.training.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.branding.Logo;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.ui.PrintButton;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.report.CustomerPlan;
import io.seatwise.training.report.CustomerPlan.StepLines;
import io.seatwise.training.report.CustomerPlans;
import io.seatwise.training.report.PlanDownloads;
import io.seatwise.training.report.PlanWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows the training plan of a customer on one page, to print or to download as PDF. */
@Route(value = "customers/:tenantId/plan", layout = MainLayout.class)
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./customer-plan.css")
class PlanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SINCE = "since";

    private final transient Scopes scopes;
    private final transient CustomerPlans plans;
    private final transient Playbooks playbooks;
    private final transient PlanDownloads downloads;
    private final transient PlanWords words;
    private String title = "";

    PlanView(Scopes scopes, CustomerPlans plans, Playbooks playbooks, PlanDownloads downloads, PlanWords words) {
        this.scopes = scopes;
        this.plans = plans;
        this.playbooks = playbooks;
        this.downloads = downloads;
        this.words = words;
        getContent().addClassNames("sw-page", "plan");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CustomerId customer = event.getRouteParameters()
                .get("tenantId")
                .map(CustomerId::inPath)
                .orElseThrow(() -> new NotFoundException("No customer has such an id"));
        Locale locale = UI.getCurrent().getLocale();
        PartnerScope scope = scopes.current();
        CustomerPlan plan =
                plan(scope, customer, locale, since(event.getLocation().getQueryParameters()));
        title = words.text(locale, "plan.title", plan.customer().customerName());
        Anchor pdf =
                new Anchor(downloads.pdf(customer, locale, plan.progress().since()), words.text(locale, "plan.pdf"));
        getContent().removeAll();
        showBranding(plan);
        getContent()
                .add(
                        new PageHeader(title)
                                .setCoverage(words.lead(locale, plan))
                                .setBreadcrumb(new Anchor(
                                        "customers/" + customer + "?tab=training",
                                        plan.customer().customerName()))
                                .addActions(
                                        createSince(plan, locale),
                                        pdf,
                                        new PrintButton(words.text(locale, "plan.print"))),
                        createFacts(plan, locale),
                        createProgress(plan, locale));
        if (!plan.agreed().isEmpty()) {
            UnorderedList list = new UnorderedList();
            plan.agreed()
                    .forEach(agreed -> list.add(new ListItem(words.agreed(locale, playbooks.byCode(scope), agreed))));
            getContent().add(panel(words.text(locale, "plan.agreed"), list));
        }
        getContent().add(createProducts(plan, locale), createSteps(plan, locale));
        if (!plan.outcomes().isEmpty()) {
            UnorderedList list = new UnorderedList();
            plan.outcomes()
                    .forEach(
                            outcome -> list.add(new ListItem(words.outcome(locale, playbooks.byCode(scope), outcome))));
            Paragraph note = new Paragraph(words.text(locale, "plan.outcomes.note"));
            note.addClassName("plan-quiet");
            getContent().add(panel(words.text(locale, "plan.outcomes"), list, note));
        }
        getContent().add(createFooter(plan));
    }

    /** A day in the address that cannot be compared with counts as none: an old link still opens the plan. */
    private CustomerPlan plan(PartnerScope scope, CustomerId customer, Locale locale, @Nullable LocalDate since) {
        try {
            return plans.of(scope, customer, locale, since);
        } catch (IllegalArgumentException noSuchDay) {
            return plans.of(scope, customer, locale, null);
        }
    }

    private static @Nullable LocalDate since(QueryParameters parameters) {
        try {
            return parameters.getSingleParameter(SINCE).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private Component createSince(CustomerPlan plan, Locale locale) {
        DayPicker day = new DayPicker();
        day.setAriaLabel(words.text(locale, "plan.progress.since"));
        day.setMax(plan.day().minusDays(1));
        day.setValue(plan.progress().since());
        day.addClassName("plan-since");
        String path = "customers/" + plan.customer().id() + "/plan";
        day.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                path, QueryParameters.of(SINCE, event.getValue().toString()));
            }
        });
        return day;
    }

    private Component createProgress(CustomerPlan plan, Locale locale) {
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("plan-progress");
        table.add(row("th", "col", words.progressHeads(locale, plan.progress())));
        words.progress(locale, plan.progress()).forEach(figure -> table.add(row("td", "row", figure)));
        Paragraph compared = new Paragraph(words.comparedWith(locale, plan.progress()));
        compared.addClassName("plan-quiet");
        return panel(words.text(locale, "plan.progress"), compared, table);
    }

    /** A row of a table; its first cell is a head where it has text. */
    private static HtmlContainer row(String tag, String scope, List<String> texts) {
        HtmlContainer row = new HtmlContainer("tr");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            HtmlContainer cell = new HtmlContainer(text.isEmpty() ? "td" : i == 0 ? "th" : tag);
            cell.setText(text);
            if (!text.isEmpty() && (i == 0 || tag.equals("th"))) {
                cell.getElement().setAttribute("scope", scope);
            }
            row.add(cell);
        }
        return row;
    }

    /** The accent colours headings and lines; the logo leads the page. */
    private void showBranding(CustomerPlan plan) {
        String accent = plan.partner().branding().accent();
        if (accent == null) {
            getContent().getStyle().remove("--plan-accent");
        } else {
            getContent().getStyle().set("--plan-accent", accent);
        }
        Logo logo = plan.partner().branding().logo();
        if (logo != null) {
            Image image = new Image(logo.address(), plan.partner().name());
            image.addClassName("plan-logo");
            getContent().add(image);
        }
    }

    private Component createFooter(CustomerPlan plan) {
        Paragraph footer = new Paragraph(plan.partner().branding().footer());
        footer.addClassNames("plan-quiet", "plan-footer");
        footer.setVisible(!plan.partner().branding().footer().isEmpty());
        return footer;
    }

    private Component createFacts(CustomerPlan plan, Locale locale) {
        Div facts = new Div();
        facts.addClassName("plan-facts");
        for (List<String> fact : words.facts(locale, plan)) {
            Span name = new Span(fact.getFirst());
            name.addClassName("plan-quiet");
            Span value = new Span(fact.getLast());
            value.addClassName("plan-value");
            facts.add(new Div(name, value));
        }
        return facts;
    }

    private Component createProducts(CustomerPlan plan, Locale locale) {
        UnorderedList list = new UnorderedList();
        plan.licences().unused().forEach(product -> list.add(new ListItem(words.product(locale, product))));
        return panel(
                words.text(locale, "plan.products"),
                plan.licences().unused().isEmpty() ? new Paragraph(words.noProduct(locale, plan)) : list);
    }

    private Component createSteps(CustomerPlan plan, Locale locale) {
        Section section = panel(words.text(locale, "plan.steps"));
        List<StepLines> steps = words.steps(locale, plan);
        if (steps.isEmpty()) {
            section.add(new Paragraph(words.text(locale, "plan.steps.none")));
        }
        int number = 1;
        for (StepLines step : steps) {
            Div box = new Div(new H3(number++ + ". " + step.title()));
            box.addClassName("plan-step");
            for (List<String> reason : step.reasons()) {
                box.add(new Paragraph(reason.getFirst()));
                reason.stream().skip(1).forEach(text -> {
                    Paragraph gain = new Paragraph(text);
                    gain.addClassName("plan-quiet");
                    box.add(gain);
                });
            }
            UnorderedList actions = new UnorderedList();
            step.actions().forEach(action -> actions.add(new ListItem(action)));
            box.add(actions);
            section.add(box);
        }
        if (plan.advice().furtherItems() > 0) {
            section.add(new Paragraph(
                    words.text(locale, "plan.further", plan.advice().furtherItems())));
        }
        return section;
    }

    private static Section panel(String heading, Component... content) {
        Section section = new Section(new H2(heading));
        section.addClassName("sw-panel");
        section.add(content);
        return section;
    }
}
