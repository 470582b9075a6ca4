package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Figure.Input;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.OwnLicences;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
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
        return new InsightsTable(
                words.text("table.own"),
                List.of(
                        Heading.text(words.text("column.product")),
                        Heading.number(words.text("own.active")),
                        Heading.number(words.text("own.trial")),
                        Heading.number(words.text("own.grace")),
                        Heading.number(words.text("own.others")),
                        Heading.number(words.text("own.soldAll")),
                        Heading.number(words.text("own.share")),
                        Heading.text(words.text("own.renewal"))),
                table -> fill(table, rows));
    }

    private void fill(Rows table, List<OwnLicences> rows) {
        for (OwnLicences row : rows) {
            table.addRow(createName(row))
                    .add(words.number(row.ownSold()))
                    .add(words.number(row.trial()))
                    .add(words.number(row.grace()))
                    .add(words.number(row.others()))
                    .add(createSold(row.soldAllChannels()))
                    .add(createShare(row))
                    .add(RenewalText.cell(row.nextRenewal(), true, words));
        }
        table.addTotals(words.text("column.total"))
                .add(words.number(rows.stream().mapToLong(OwnLicences::ownSold).sum()))
                .add(words.number(rows.stream().mapToLong(OwnLicences::trial).sum()))
                .add(words.number(rows.stream().mapToLong(OwnLicences::grace).sum()))
                .add(words.number(rows.stream().mapToLong(OwnLicences::others).sum()))
                .addEmpty()
                .addEmpty()
                .addEmpty();
    }

    private Cell createName(OwnLicences row) {
        return Cell.group(
                "insights-product-name",
                Cell.text(row.productName()).className("insights-product").title(row.productName()),
                Cell.text(
                                row.subscriptions() == 0
                                        ? words.text("own.none")
                                        : words.count("subscription", row.subscriptions()))
                        .className("insights-family"));
    }

    private Cell createSold(@Nullable Long sold) {
        Cell text = Cell.text(words.number(sold));
        return sold == null ? text.className("sw-unknown").title(words.text("unknown.deployment")) : text;
    }

    private Cell createShare(OwnLicences row) {
        return Cell.figure(
                Cell.percent(
                        row.share(),
                        words.formats(),
                        words.text(row.soldAllChannels() == null ? "unknown.deployment" : "unknown.zeroSold")),
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
    }
}
