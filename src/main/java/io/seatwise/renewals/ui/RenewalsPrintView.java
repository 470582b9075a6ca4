package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.portfolio.customer.ui.PrintButton;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.export.RenewalsPrint;
import io.seatwise.renewals.export.RenewalsPrint.Printed;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The renewals of the address as a table for paper: a grid holds no more than the rows on screen. */
@Route(value = RenewalsPrintView.PATH, layout = MainLayout.class)
@PageTitle("renewals.print.title")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./portfolio.css")
public class RenewalsPrintView extends Composite<Div> implements BeforeEnterObserver {

    static final String PATH = RenewalsView.PATH + "/print";

    private final transient RenewalsPrint print;
    private final transient PartnerScope scope;
    private final transient RenewalWords words;
    private final transient Clock clock;

    RenewalsPrintView(RenewalsPrint print, Scopes scopes, Clock clock) {
        this.print = print;
        this.scope = scopes.current();
        this.words = new RenewalWords(Formats.current(), LocalDate.now(clock));
        this.clock = clock;
        getContent().addClassNames("sw-page", "portfolio-print");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RenewalParameters asked;
        try {
            asked = RenewalFilterBar.read(
                            event.getLocation().getQueryParameters().getParameters())
                    .visibleTo(scope);
        } catch (IllegalArgumentException wrong) {
            asked = RenewalFilterBar.read(Map.of());
        }
        getContent().removeAll();
        show(asked, print.of(scope, asked, UI.getCurrent().getLocale()));
    }

    private void show(RenewalParameters asked, Printed printed) {
        PageHeader header = new PageHeader(words.text("print.title"))
                .setBreadcrumb(new Anchor(
                        RenewalsView.PATH + "?" + new QueryParameters(RenewalFilterBar.write(asked)).getQueryString(),
                        words.text("title")))
                .setCoverage(words.text("foot.count", printed.total()));
        getContent().add(header, createFacts(printed));
        if (printed.rows().isEmpty()) {
            getContent().add(new Paragraph(words.text("print.none")));
            return;
        }
        header.addActions(new PrintButton(getTranslation("portfolio.print")));
        if (printed.isCutOff()) {
            Paragraph cutOff =
                    new Paragraph(words.text("print.cutOff", printed.rows().size(), printed.total()));
            cutOff.addClassName("portfolio-print-cut-off");
            getContent().add(cutOff);
        }
        getContent().add(createTable(printed));
    }

    private Component createFacts(Printed printed) {
        Div facts = new Div(
                new Paragraph(getTranslation("portfolio.print.filter", printed.filter())),
                new Paragraph(getTranslation("portfolio.print.order", printed.order())));
        if (scope.seesMoney()) {
            facts.add(new Paragraph(words.text("foot.stake", words.sums(printed.sums()))));
        }
        facts.add(new Paragraph(getTranslation(
                scope.seesAllCustomers() ? "portfolio.print.made" : "portfolio.print.made.assigned",
                scope.partnerName(),
                words.formats().dateTime(clock.instant()),
                scope.actor())));
        facts.addClassName("portfolio-print-facts");
        return facts;
    }

    private Component createTable(Printed printed) {
        Div region = new Div();
        region.addClassName("portfolio-print-table");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("aria-label", words.text("title"));
        region.getElement().setProperty("innerHTML", new PrintedRenewals(words, scope).html(printed.rows()));
        return region;
    }
}
