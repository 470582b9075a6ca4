package io.seatwise.adoption.product.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceScore;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.adoption.ProductAdoptionScore.Mean;
import io.seatwise.adoption.product.Percents;
import io.seatwise.adoption.product.ProductScores.Opened;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.portfolio.customer.ui.InsightsTable;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Row;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One customer's product adoption score: weighted and unweighted side by side, then per product, per organisation and
 * per licence, each component opened to what it was made of.
 */
@CssImport("./adoption-product.css")
class ProductScorePanel extends Composite<Div> {

    private final transient Opened opened;
    private final transient ProductWords words;
    private final transient ProductFigures figures;

    ProductScorePanel(Opened opened, ProductWords words) {
        this.opened = opened;
        this.words = words;
        this.figures = new ProductFigures(opened, words);
        getContent().addClassNames("insights-panel", "product-score");
        getContent().add(createNote(), createHeadline(), createProducts());
        if (opened.score().organisations().size() > 1) {
            getContent().add(createOrganisations());
        }
        getContent().add(createLicences());
    }

    private Component createNote() {
        Paragraph note = new Paragraph(words.text("note", words.date(opened.day())));
        note.addClassName("insights-note");
        return note;
    }

    private Component createHeadline() {
        ProductAdoptionScore score = opened.score();
        Mean mean = score.mean();
        List<LicenceScore> all = licences();
        Div headline = new Div();
        headline.addClassName("product-headline");
        headline.add(
                createFact(
                        "score",
                        words.percent(mean.score()),
                        words.text("scored", words.number(mean.scored()), words.number(mean.licences())),
                        () -> figures.mean(mean, all)),
                createFact(
                        "weighted",
                        words.percent(score.weightedScore()),
                        words.text(score.weightedScore() == null ? "weighted.none" : "weighted.hint"),
                        figures::weighted));
        for (LicenceScore.Component component : LicenceScore.Component.values()) {
            headline.add(createFact(
                    "component." + component,
                    words.percent(ProductFigures.value(component, mean)),
                    words.text("component.hint." + component),
                    () -> figures.mean(component, mean, all)));
        }
        if (mean.automationPercent() != null) {
            headline.add(createFact(
                    "automation",
                    words.percent(mean.automationPercent()),
                    words.text("notScored"),
                    () -> figures.automation(mean, all)));
        }
        return headline;
    }

    private Component createFact(String key, String value, String hint, Supplier<Figure> figure) {
        Span label = new Span(words.text(key));
        label.addClassName("product-fact-label");
        FigureButton button = new FigureButton(value, figure);
        button.addClassName("product-fact-value");
        Span note = new Span(hint);
        note.addClassName("product-fact-hint");
        Div fact = new Div(label, button, note);
        fact.addClassName("product-fact");
        return fact;
    }

    private Component createProducts() {
        InsightsTable table = new InsightsTable(
                words.text("products"),
                headings(List.of("product", "licences", "score", "share", "part"), "automation"),
                this::fillProducts);
        return createSection("products", "products.note", table);
    }

    private void fillProducts(Rows rows) {
        for (ProductAdoptionScore.Product product : opened.score().products()) {
            Row row = rows.addRow(createName(product))
                    .add(words.text(
                            "ofLicences",
                            words.number(product.mean().scored()),
                            words.number(product.mean().licences())))
                    .add(createMean(product.mean(), product.licences()))
                    .add(product.support() ? words.text("support") : figures.share(product))
                    .add(part(product));
            addMeans(row, product.mean(), product.licences());
            row.add(createAutomation(product.mean(), product.licences()));
        }
        Mean mean = opened.score().mean();
        Row totals = rows.addTotals(words.text("allProducts"))
                .add(words.text("ofLicences", words.number(mean.scored()), words.number(mean.licences())))
                .add(createMean(mean, licences()))
                .addEmpty()
                .add(Cell.figure(words.percent(opened.score().weightedScore()), figures::weighted));
        addMeans(totals, mean, licences());
        totals.add(createAutomation(mean, licences()));
    }

    private Cell createName(ProductAdoptionScore.Product product) {
        return Cell.text(product.product()).className("insights-product").title(product.product());
    }

    /** The product's points in the weighted score. */
    private String part(ProductAdoptionScore.Product product) {
        BigDecimal share = product.share();
        BigDecimal score = product.mean().score();
        return share == null || score == null ? Formats.UNKNOWN : words.percent(score.multiply(share));
    }

    private Component createOrganisations() {
        InsightsTable table = new InsightsTable(
                words.text("organisations"),
                headings(List.of("organisation", "licences", "score"), "automation"),
                this::fillOrganisations);
        return createSection("organisations", "organisations.note", table);
    }

    private void fillOrganisations(Rows rows) {
        for (ProductAdoptionScore.Organisation organisation : opened.score().organisations()) {
            Row row = rows.addRow(organisation(organisation.name()))
                    .add(words.text(
                            "ofLicences",
                            words.number(organisation.mean().scored()),
                            words.number(organisation.mean().licences())))
                    .add(createMean(organisation.mean(), organisation.licences()));
            addMeans(row, organisation.mean(), organisation.licences());
            row.add(createAutomation(organisation.mean(), organisation.licences()));
        }
    }

    private Component createLicences() {
        InsightsTable table = new InsightsTable(
                words.text("licences"),
                headings(List.of("licence", "product", "organisation", "type", "score"), "month"),
                this::fillLicences);
        return createSection("licences", "licences.note", table);
    }

    private void fillLicences(Rows rows) {
        for (LicenceScore score : licences()) {
            LicenceType type = score.licence().identity().licenceType();
            Row row = rows.addRow(
                            Cell.text(score.licence().identity().licenceId()).className("insights-code"))
                    .add(score.licence().identity().product())
                    .add(organisation(score.licence().identity().organisation()))
                    .add(Cell.badge(words.type(type), Badge.Tone.NEUTRAL))
                    .add(createScore(score));
            for (LicenceScore.Component component : LicenceScore.Component.values()) {
                boolean shown = component.weight(type) > 0 || component == LicenceScore.Component.USERS;
                if (shown) {
                    row.add(createBar(score.component(component), () -> figures.component(score, component)));
                } else {
                    row.addEmpty();
                }
            }
            row.add(words.month(score.month()));
        }
    }

    private Cell createScore(LicenceScore score) {
        LicenceScore.Reason reason = score.reason();
        return reason == null
                ? createBar(score.score(), () -> figures.score(score))
                : Cell.group(
                        "product-uncomputed",
                        Cell.figure(words.text("notComputable"), () -> figures.score(score)),
                        Cell.text(words.reason(reason)).className("product-reason"));
    }

    private void addMeans(Row row, Mean mean, List<LicenceScore> licences) {
        for (LicenceScore.Component component : LicenceScore.Component.values()) {
            BigDecimal value = ProductFigures.value(component, mean);
            row.add(Cell.figure(words.percent(value), () -> figures.mean(component, mean, licences)));
        }
    }

    private Cell createMean(Mean mean, List<LicenceScore> licences) {
        return createBar(mean.score(), () -> figures.mean(mean, licences));
    }

    private Cell createAutomation(Mean mean, List<LicenceScore> licences) {
        return Cell.figure(words.percent(mean.automationPercent()), () -> figures.automation(mean, licences));
    }

    private Cell createBar(@Nullable BigDecimal percent, Supplier<Figure> figure) {
        return Cell.figure(Cell.percent(Percents.ratio(percent), words.formats(), null), figure);
    }

    private Component createSection(String title, String note, InsightsTable table) {
        H2 heading = new H2(words.text(title));
        Paragraph text = new Paragraph(words.text(note));
        text.addClassName("insights-note");
        Section section = new Section(heading, text, table);
        section.addClassName("product-section");
        return section;
    }

    private String organisation(String name) {
        return name.isEmpty() ? Formats.UNKNOWN : name;
    }

    private List<LicenceScore> licences() {
        return opened.score().products().stream()
                .flatMap(product -> product.licences().stream())
                .toList();
    }

    /** The leading columns, one column for each component in order, and the last column. */
    private List<Heading> headings(List<String> first, String last) {
        List<String> keys = new ArrayList<>(first);
        for (LicenceScore.Component component : LicenceScore.Component.values()) {
            keys.add(component.name());
        }
        keys.add(last);
        return keys.stream()
                .map(key -> {
                    String text = words.text("column." + key);
                    return switch (key) {
                        case "product", "organisation", "licence", "type", "month" -> Heading.text(text);
                        default -> Heading.number(text);
                    };
                })
                .toList();
    }
}
