package io.seatwise.training.recommendation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.portfolio.customer.ui.InsightsTable;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
import io.seatwise.training.recommendation.rule.RulePreview;
import java.util.List;

/** What changed rules would do: how many recommendations now and then, by rule, and which customers come and go. */
class PreviewPanel extends Composite<Div> {

    private static final String KEY = "training.recommendation.preview.";
    private static final int NAMES = 20;

    PreviewPanel() {
        getContent().setId("rule-preview");
        getContent().addClassNames("sw-panel", "rule-preview");
        getContent().getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void clear() {
        getContent().removeAll();
        setVisible(false);
    }

    void show(RulePreview preview) {
        Formats formats = Formats.of(this);
        getContent().removeAll();
        getContent()
                .add(
                        new H2(text("title")),
                        new Paragraph(text(
                                "total",
                                formats.count(preview.now()),
                                formats.count(preview.then()),
                                formats.count(preview.reranked()))),
                        table(preview, formats),
                        names("coming", preview.coming()),
                        names("going", preview.going()));
        setVisible(true);
    }

    private static InsightsTable table(RulePreview preview, Formats formats) {
        return new InsightsTable(
                text("title"),
                List.of(
                        Heading.text(text("rule")),
                        Heading.number(text("now")),
                        Heading.number(text("then")),
                        Heading.number(text("change"))),
                table -> fill(table, preview, formats));
    }

    private static void fill(Rows table, RulePreview preview, Formats formats) {
        for (RulePreview.Totals totals : preview.byRule()) {
            if (totals.now() != 0 || totals.then() != 0) {
                table.addRow(I18NProvider.translate("training.recommendation.rule." + totals.ruleCode()))
                        .add(Cell.text(formats.count(totals.now())))
                        .add(Cell.text(formats.count(totals.then())))
                        .add(Cell.text(formats.change(totals.then() - totals.now())));
            }
        }
    }

    private static Paragraph names(String key, List<String> names) {
        if (names.isEmpty()) {
            return new Paragraph(text(key + ".none"));
        }
        String list = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return new Paragraph(
                names.size() > NAMES
                        ? text(key + ".more", names.size(), list, names.size() - NAMES)
                        : text(key, names.size(), list));
    }

    private static String text(String key, Object... values) {
        return I18NProvider.translate(KEY + key, values);
    }
}
