package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Figure.Input;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.PercentBar;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.OwnLicences;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The partner's own seats, product by product, and their part of all licences sold. It says plainly what it cannot
 * show: who was assigned a licence and who uses it is known over all channels only.
 */
class OwnLicencesPanel extends Composite<Div> {

    private final Words words;

    OwnLicencesPanel(InsightsData data, Words words) {
        this.words = words;
        getContent().addClassName("insights-panel");
        if (data.own().subscriptions().isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.CALENDAR_USER, words.text("own.empty.title"), words.text("own.empty.text")));
            return;
        }
        List<OwnLicences> rows = OwnLicences.of(
                data.positions(), data.own().subscriptions(), data.basis().today());
        Paragraph notice = new Paragraph(words.text("own.notice"));
        notice.addClassName("insights-note");
        getContent().add(notice, createTable(rows));
    }

    private InsightsTable createTable(List<OwnLicences> rows) {
        InsightsTable table = new InsightsTable(
                words.text("table.own"),
                List.of(
                        Heading.text(words.text("column.product")),
                        Heading.number(words.text("own.active")),
                        Heading.number(words.text("own.trial")),
                        Heading.number(words.text("own.grace")),
                        Heading.number(words.text("own.others")),
                        Heading.number(words.text("own.soldAll")),
                        Heading.number(words.text("own.share")),
                        Heading.text(words.text("own.renewal"))));
        for (OwnLicences row : rows) {
            table.addRow(createName(row))
                    .add(words.number(row.ownSold()))
                    .add(words.number(row.trial()))
                    .add(words.number(row.grace()))
                    .add(words.number(row.others()))
                    .add(createSold(row.soldAllChannels()))
                    .add(createShare(row))
                    .add(new RenewalText(row.nextRenewal(), true, words));
        }
        table.addTotals(new Span(words.text("column.total")))
                .add(words.number(rows.stream().mapToLong(OwnLicences::ownSold).sum()))
                .add(words.number(rows.stream().mapToLong(OwnLicences::trial).sum()))
                .add(words.number(rows.stream().mapToLong(OwnLicences::grace).sum()))
                .add(words.number(rows.stream().mapToLong(OwnLicences::others).sum()))
                .addEmpty()
                .addEmpty()
                .addEmpty();
        return table;
    }

    private Component createName(OwnLicences row) {
        Span name = new Span(row.productName());
        name.addClassName("insights-product");
        name.setTitle(row.productName());
        Span count = new Span(
                row.subscriptions() == 0 ? words.text("own.none") : words.count("subscription", row.subscriptions()));
        count.addClassName("insights-family");
        Div cell = new Div(name, count);
        cell.addClassName("insights-product-name");
        return cell;
    }

    private Span createSold(@Nullable Long sold) {
        Span text = new Span(words.number(sold));
        if (sold == null) {
            text.addClassName("sw-unknown");
            text.setTitle(words.text("unknown.deployment"));
        }
        return text;
    }

    private FigureButton createShare(OwnLicences row) {
        FigureButton button = new FigureButton(
                "",
                () -> new Figure(
                        words.text("figure.share"),
                        words.percent(row.share()),
                        new Figure.Calculation(
                                words.text("formula.share"),
                                List.of(
                                        new Input(words.text("figure.ownSold"), words.number(row.ownSold())),
                                        new Input(words.text("figure.sold"), words.number(row.soldAllChannels())))),
                        new Figure.Source(
                                words.text("source.deploymentAndSubscriptions"), null, words.text("leftOut.own")),
                        Guide.anchor("share")));
        button.add(new PercentBar(
                row.share(),
                words.formats(),
                words.text(row.soldAllChannels() == null ? "unknown.deployment" : "unknown.zeroSold")));
        return button;
    }
}
