package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreTotal;
import io.seatwise.adoption.score.ActionGains;
import io.seatwise.adoption.score.ActionGains.Action;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.adoption.supporting.SupportingMetrics;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Shows a category of a customer's score: what it measures, its history, why it matters and what would raise it. */
@Route(value = "customers/:tenantId/score/:category", layout = MainLayout.class)
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./adoption-score.css")
class CategoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ActionGains gains;
    private final transient SupportingMetrics supporting;
    private final transient Customers customers;
    private final transient Scopes scopes;
    private final transient ScoreReader scores;
    private final transient ScoreWords words = ScoreWords.current();
    private String title = "";

    CategoryView(
            ScoreReader scores, ActionGains gains, SupportingMetrics supporting, Customers customers, Scopes scopes) {
        this.scores = scores;
        this.gains = gains;
        this.supporting = supporting;
        this.customers = customers;
        this.scopes = scopes;
        addClassNames("sw-page", "score");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PartnerScope scope = scopes.current();
        CustomerId customerId = CustomerId.parse(
                        event.getRouteParameters().get("tenantId").orElse(""))
                .orElseThrow(CategoryView::unknown);
        ScoreCategory category =
                category(event.getRouteParameters().get("category").orElse(""));
        Customer customer = customers.find(scope, customerId).orElseThrow(CategoryView::unknown);
        title = words.category(category) + " · " + customer.name();
        show(scope, customer, category);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", title);
    }

    private void show(PartnerScope scope, Customer customer, ScoreCategory category) {
        ScoreData data = scores.of(scope, customer.id());
        CategoryScore score = data.score()
                .category(category)
                .orElseGet(() -> CategoryScore.missing(category, NoDataReason.RETIRED_CATEGORY));
        String tab = "customers/" + customer.id() + "?tab=" + ScoreTab.KEY;
        Span here = new Span(words.category(category));
        here.getElement().setAttribute("aria-current", "page");
        PageHeader header = new PageHeader(words.category(category))
                .setBreadcrumb(
                        new Anchor("customers", words.text("breadcrumb.customers")),
                        new Anchor(tab, customer.name()),
                        here)
                .setCoverage(
                        data.score().day() == null
                                ? words.text("category.coverage.none", customer.name())
                                : words.text(
                                        "category.coverage",
                                        customer.name(),
                                        words.scheme(data.score().scheme()),
                                        words.date(data.score().day())));
        removeAll();
        add(header, ScoreParts.organisationNote(words), createPoints(data, score), createHistory(data, category));
        Div texts = new Div(createWhy(category), createActions(scope, data, score));
        texts.addClassName("score-lists");
        add(texts);
        supporting
                .of(scope, customer.id(), List.of(category))
                .forEach(each -> add(new SupportingPanel(each, new SupportingWords(words.formats()))));
    }

    private Component createPoints(ScoreData data, CategoryScore score) {
        List<Benchmark> benchmarks = data.benchmarks().getOrDefault(score.category(), List.of());
        FigureButton points =
                new FigureButton(words.points(score), () -> new ScoreFigures(data.score(), words).category(score));
        points.addClassName("score-total-points");
        Div line = new Div(points, ScoreParts.provenance(score, words));
        line.addClassName("score-total-numbers");
        Section section = new Section(
                new H2(words.text("primary")),
                line,
                ScoreParts.bar(score, benchmarks),
                new Paragraph(
                        score.basis().reason() == null
                                ? words.insight(score)
                                : words.reason(score.basis().reason())),
                new Paragraph(words.text("made." + score.category())));
        ScoreFigures figures = new ScoreFigures(data.score(), words);
        benchmarks.forEach(benchmark -> section.add(ScoreParts.benchmark(benchmark, score, figures)));
        section.addClassNames("sw-panel", "score-category");
        return section;
    }

    private Component createHistory(ScoreData data, ScoreCategory category) {
        Section section = new Section(new H2(words.text("category.history")));
        section.addClassNames("sw-panel", "score-history");
        if (data.trend(category, 200).stream().noneMatch(Objects::nonNull)) {
            section.add(new Paragraph(words.text("category.history.none")));
            return section;
        }
        Paragraph note = new Paragraph(words.text("view.note.180"));
        note.addClassName("score-small");
        section.add(
                HistoryChart.of(
                        words.text("category.history"),
                        data.rebased(),
                        data.events(),
                        score -> score.category(category)
                                .filter(each -> each.points().value() != null)
                                .map(each -> ScoreTotal.of(List.of(each)).percent())
                                .orElse(null),
                        score -> Objects.requireNonNullElse(score.cameIn(), score.scheme()),
                        words),
                note);
        return section;
    }

    private Component createWhy(ScoreCategory category) {
        Section section = new Section(new H2(words.text("why")), new Paragraph(words.text("why." + category)));
        section.addClassName("sw-panel");
        return section;
    }

    private Component createActions(PartnerScope scope, ScoreData data, CategoryScore score) {
        UnorderedList list = new UnorderedList();
        list.addClassName("score-actions");
        for (Action action : gains.of(scope, data.customer(), data.score().day(), score)) {
            Span gain = new Span(
                    action.gain() == null
                            ? words.text("gain.unknown")
                            : action.exact()
                                    ? words.text("gain.exact", words.points(action.gain()))
                                    : words.text("gain", words.points(action.gain())));
            gain.addClassName("score-gain");
            list.add(new ListItem(new Span(words.text("action." + action.key())), gain));
        }
        Paragraph note = new Paragraph(words.text("actions.note"));
        note.addClassName("score-small");
        Section section = new Section(new H2(words.text("actions")), list, note);
        section.addClassName("sw-panel");
        return section;
    }

    private static ScoreCategory category(String urlName) {
        return Arrays.stream(ScoreCategory.values())
                .filter(category -> ScoreWords.urlName(category).equals(urlName))
                .findFirst()
                .orElseThrow(CategoryView::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("No such customer or category");
    }
}
