package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.portfolio.TrainingLink;
import io.seatwise.portfolio.overview.PortfolioOverview;
import io.seatwise.portfolio.overview.PortfolioOverview.Attention;
import io.seatwise.portfolio.overview.PortfolioOverview.Concern;
import java.time.LocalDate;
import java.util.List;

/** Who needs attention: short ranked lists with the reason in words, each leading to all of its customers. */
class AttentionPanels extends Composite<Section> {

    private static final int ROWS = 5;

    private final transient LocalDate today;
    private final transient Formats formats;

    AttentionPanels(
            PartnerScope scope,
            PortfolioOverview overview,
            PortfolioOverview.Summary summary,
            LocalDate today,
            Formats formats) {
        this.today = today;
        this.formats = formats;
        Div lists = new Div();
        lists.addClassName("overview-lists");
        for (Concern concern : Concern.values()) {
            lists.add(createList(concern, overview.attention(scope, concern, ROWS), count(concern, summary)));
        }
        getContent().addClassName("overview-attention");
        getContent().add(new H2(getTranslation("overview.attention")), lists);
    }

    private Component createList(Concern concern, List<Attention> customers, long count) {
        String key = "overview.concern." + concern.name();
        Div list = new Div(new H3(getTranslation(key)));
        list.addClassName("sw-panel");
        if (customers.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(key + ".none"));
            none.addClassName("overview-none");
            list.add(none);
        } else {
            OrderedList rows = new OrderedList();
            customers.forEach(customer -> rows.add(createRow(concern, customer)));
            list.add(rows);
        }
        if (count > 0) {
            Anchor all = new Anchor(href(concern), getTranslation(key + ".all", count));
            all.addClassName("overview-all");
            list.add(all);
        }
        return list;
    }

    private ListItem createRow(Concern concern, Attention customer) {
        Anchor name = new Anchor("customers/" + customer.customer(), customer.customerName());
        name.setTitle(customer.customerName());
        Span reason = new Span(reason(concern, customer));
        reason.addClassName("overview-reason");
        ListItem row = new ListItem(name, reason);
        if (concern == Concern.LOW_ADOPTION) {
            row.add(new TrainingLink(customer.customer(), customer.customerName()));
        }
        return row;
    }

    private String reason(Concern concern, Attention customer) {
        String key = "overview.concern." + concern.name() + ".reason";
        return switch (concern) {
            case LOW_ADOPTION ->
                getTranslation(
                        key,
                        formats.percent(customer.entitlements().usage()),
                        formats.count(customer.entitlements().active()),
                        formats.count(customer.entitlements().entitled()));
            case INFLATED -> inflated(key, customer);
            case RENEWAL ->
                getTranslation(
                        key,
                        formats.relative(customer.nextRenewal(), today),
                        formats.count(customer.renewingUnassigned()));
            case STALE -> getTranslation(key, formats.date(customer.asOf()), formats.relative(customer.asOf(), today));
        };
    }

    private String inflated(String key, Attention customer) {
        Ratio usage = customer.entitlements().usage();
        if (usage == null || !usage.isAboveWhole()) {
            return getTranslation(key + ".product", formats.percent(usage));
        }
        return getTranslation(key, formats.percent(usage), formats.count(usage.numerator() - usage.denominator()));
    }

    private static long count(Concern concern, PortfolioOverview.Summary summary) {
        return switch (concern) {
            case LOW_ADOPTION -> summary.totals().lowAdoptionCustomers();
            case INFLATED -> summary.totals().inflatedCustomers();
            case RENEWAL -> summary.concerned().renewing();
            case STALE -> summary.concerned().stale();
        };
    }

    private static String href(Concern concern) {
        return switch (concern) {
            case LOW_ADOPTION -> "customers?flag=LOW_ADOPTION&sort=unusedEntitlements,desc";
            case INFLATED -> "customers?flag=INFLATED&sort=usagePercent,desc";
            case RENEWAL -> "customers?flag=RENEWAL_SOON&renewingUnassigned=true&sort=nextRenewal,asc";
            case STALE -> "customers?flag=STALE_DATA&sort=asOf,asc";
        };
    }
}
