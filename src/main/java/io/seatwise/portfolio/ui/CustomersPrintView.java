package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.customer.ui.PrintButton;
import io.seatwise.portfolio.export.CustomersPrint;
import io.seatwise.portfolio.export.CustomersPrint.Printed;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list of customers for paper. A grid holds no more than the rows on screen; here all of them stand in a table, with
 * the filter, the order and the columns of the address, which are those of the grid that was left.
 */
@Route(value = CustomersPrintView.PATH, layout = MainLayout.class)
@PageTitle("portfolio.print.title")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./portfolio.css")
public class CustomersPrintView extends Composite<Div> implements BeforeEnterObserver {

    static final String PATH = "customers/print";

    private static final String COLUMNS = "columns";
    private static final String NAME = "customerName";
    private static final int MANY_COLUMNS = 12;

    private final transient CustomersPrint print;
    private final transient Scopes scopes;
    private final transient Clock clock;

    CustomersPrintView(CustomersPrint print, Scopes scopes, Clock clock) {
        this.print = print;
        this.scopes = scopes;
        this.clock = clock;
        getContent().addClassNames("sw-page", "portfolio-print");
    }

    /** The parameters of this page for a question and the columns in their order. */
    static QueryParameters parameters(CustomerFilterParameters question, List<String> columns) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(question.toMap());
        parameters.put(COLUMNS, List.of(String.join(",", columns)));
        return new QueryParameters(parameters);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        getContent().removeAll();
        try {
            show(
                    CustomerFilterParameters.parse(parameters).onScreen(scopes.current()),
                    columns(scopes.current(), parameters.getOrDefault(COLUMNS, List.of())));
        } catch (IllegalArgumentException notUnderstood) {
            getContent()
                    .add(
                            new PageHeader(getTranslation("portfolio.print.title")).setBreadcrumb(createWayBack("")),
                            new EmptyState(
                                    VaadinIcon.FILTER,
                                    getTranslation("portfolio.print.notUnderstood"),
                                    String.valueOf(notUnderstood.getMessage())));
        }
    }

    private void show(CustomerFilterParameters question, Set<String> columns) {
        Formats formats = Formats.current();
        PartnerScope scope = scopes.current();
        Printed printed = print.of(scope, question, UI.getCurrent().getLocale());
        long customers = printed.totals().customers();
        PageHeader header = new PageHeader(getTranslation("portfolio.print.title"))
                .setBreadcrumb(createWayBack(new QueryParameters(question.toMap()).getQueryString()))
                .setCoverage(getTranslation(
                        "portfolio.customers.coverage",
                        customers,
                        formats.date(printed.totals().asOf())));
        getContent().add(header, createFacts(printed, scope, formats));
        if (customers == 0) {
            getContent().add(new Paragraph(getTranslation("portfolio.print.none")));
            return;
        }
        header.addActions(new PrintButton(getTranslation("portfolio.print")));
        if (printed.isCutOff()) {
            Paragraph cutOff = new Paragraph(
                    getTranslation("portfolio.print.cutOff", printed.rows().size(), customers));
            cutOff.addClassName("portfolio-print-cut-off");
            getContent().add(cutOff);
        }
        getContent().add(createTable(printed, columns, formats));
    }

    private Component createFacts(Printed printed, PartnerScope scope, Formats formats) {
        Div facts = new Div(
                new Paragraph(getTranslation("portfolio.print.filter", printed.filter())),
                new Paragraph(getTranslation("portfolio.print.order", printed.order())),
                new Paragraph(getTranslation(
                        scope.seesAllCustomers() ? "portfolio.print.made" : "portfolio.print.made.assigned",
                        scope.partnerName(),
                        formats.dateTime(clock.instant()),
                        scope.actor())));
        facts.addClassName("portfolio-print-facts");
        return facts;
    }

    private Component createTable(Printed printed, Set<String> columns, Formats formats) {
        PrintedTable table = new PrintedTable(List.copyOf(columns), formats, this::getTranslation);
        Div region = new Div();
        region.addClassName("portfolio-print-table");
        if (table.width() > MANY_COLUMNS) {
            region.addClassName("portfolio-print-wide");
        }
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("aria-label", getTranslation("portfolio.customers.title"));
        region.getElement()
                .setProperty(
                        "innerHTML",
                        table.html(
                                printed.rows(),
                                printed.totals(),
                                getTranslation(
                                        "portfolio.totals.customers",
                                        printed.totals().customers())));
        return region;
    }

    private Anchor createWayBack(String query) {
        return new Anchor(
                query.isEmpty() ? "customers" : "customers?" + query, getTranslation("portfolio.customers.title"));
    }

    /** The name first, then the columns asked for; without any, those that the grid shows at first. */
    private static Set<String> columns(PartnerScope scope, List<String> asked) {
        Set<String> known = new LinkedHashSet<>(CustomerLayout.keys(scope));
        Set<String> columns = new LinkedHashSet<>(List.of(NAME));
        asked.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(known::contains)
                .collect(Collectors.toCollection(() -> columns));
        if (columns.size() == 1 && asked.isEmpty()) {
            known.removeAll(CustomerLayout.HIDDEN_AT_FIRST);
            columns.addAll(known);
        }
        return columns;
    }
}
