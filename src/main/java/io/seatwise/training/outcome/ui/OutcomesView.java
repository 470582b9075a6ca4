package io.seatwise.training.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.Guid;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tables;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.outcome.OutcomeFigure.Comparison;
import io.seatwise.training.outcome.OutcomeFilter;
import io.seatwise.training.outcome.OutcomeId;
import io.seatwise.training.outcome.OutcomeSort;
import io.seatwise.training.outcome.Outcomes;
import io.seatwise.training.outcome.PlaybookUplift;
import io.seatwise.training.playbook.Playbooks;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came after trainings and campaigns: by playbook, and case by case. Playbook and case live in the URL. */
@Route(value = "training/outcomes", layout = MainLayout.class)
@PageTitle("training.outcome.title")
@Menu(title = "training.outcome.title", order = 48, icon = "vaadin:trending-up")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./outcomes.css")
class OutcomesView extends Composite<Div> implements BeforeEnterObserver {

    private static final String PATH = "training/outcomes";
    private static final String PLAYBOOK = "playbook";
    private static final String CUSTOMER = "customer";
    private static final String CASE = "case";

    private final transient Outcomes outcomes;
    private final transient PartnerScope scope;
    private final transient OutcomeWords words;
    private final transient List<PlaybookUplift> uplifts;
    private final Grid<Outcome> grid = new Grid<>();
    private final OrderInAddress order = OrderInAddress.of(grid);
    private final Select<String> playbook = new Select<>();
    private final Div details = new Div();
    private OutcomeFilter filter = OutcomeFilter.ALL;

    OutcomesView(Scopes scopes, Outcomes outcomes, Playbooks playbooks) {
        this.outcomes = outcomes;
        this.scope = scopes.current();
        this.words = new OutcomeWords(Formats.current(), playbooks.byCode(scope));
        this.uplifts = outcomes.uplifts(scope);
        long all = outcomes.count(scope, OutcomeFilter.ALL);
        PageHeader header = new PageHeader(words.text("title")).setCoverage(words.text("coverage", all));
        getContent().addClassNames("sw-page", "outcomes");
        getContent().add(header);
        if (all == 0) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.TRENDING_UP,
                            words.text("empty"),
                            words.text("empty.text"),
                            new Anchor("training", words.text("empty.next"))));
            return;
        }
        Paragraph note = new Paragraph(words.text("note"));
        note.addClassName("outcome-note");
        details.addClassName("outcome-details");
        getContent().add(note, createPlaybooks(), createCases(), details);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        OutcomeFilter before = filter;
        filter = new OutcomeFilter(
                parameters
                        .getSingleParameter(CUSTOMER)
                        .flatMap(CustomerId::parse)
                        .orElse(null),
                parameters.getSingleParameter(PLAYBOOK).orElse(null),
                null);
        if (filter.playbookCode() != null && words.playbooks().containsKey(filter.playbookCode())) {
            playbook.setValue(filter.playbookCode());
        }
        OutcomeId shown = parameters
                .getSingleParameter(CASE)
                .flatMap(Guid::parse)
                .map(OutcomeId::new)
                .orElse(null);
        if (shown == null || !filter.equals(before)) { // else the focus stays on the link to the case
            grid.getDataProvider().refreshAll();
        }
        details.removeAll();
        if (shown != null) {
            outcomes.find(scope, shown).ifPresent(outcome -> details.add(new CasePanel(outcome, words)));
        }
    }

    private Component createPlaybooks() {
        Section section = new Section(new H2(words.text("byPlaybook")));
        section.addClassName("sw-panel");
        if (uplifts.isEmpty()) {
            section.add(new Paragraph(words.text("byPlaybook.none")));
        } else {
            section.add(new UpliftTable(uplifts, words));
        }
        return section;
    }

    private Component createCases() {
        offerPlaybooks();
        createGrid();
        Section section = new Section(new H2(words.text("byCase")), playbook, grid);
        section.addClassName("sw-panel");
        return section;
    }

    private void offerPlaybooks() {
        List<String> codes = new ArrayList<>(words.playbooks().keySet());
        codes.sort((one, other) -> words.playbook(one).compareToIgnoreCase(words.playbook(other)));
        playbook.setLabel(words.text("playbook"));
        playbook.setItems(codes);
        playbook.setItemLabelGenerator(code -> code == null ? words.text("all") : words.playbook(code));
        playbook.setEmptySelectionAllowed(true);
        playbook.setEmptySelectionCaption(words.text("all"));
        playbook.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(event.getValue());
            }
        });
    }

    private void createGrid() {
        Tables.style(grid, words.text("byCase"), words.text("byCase.none"));
        Tables.showTwoLines(grid);
        grid.setAllRowsVisible(false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("outcome-grid");
        Grid.Column<Outcome> customer = grid.addColumn(new ComponentRenderer<>(this::createName))
                .setHeader(words.text("customer"))
                .setFlexGrow(2)
                .setWidth("12rem");
        Tables.sortInDatabase(customer, OutcomeSort.CUSTOMER);
        grid.addColumn(outcome -> words.playbook(outcome.subject().playbookCode()))
                .setHeader(words.text("playbook"))
                .setTooltipGenerator(outcome -> words.playbook(outcome.subject().playbookCode()))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(words::target)
                .setHeader(words.text("target"))
                .setTooltipGenerator(words::target)
                .setFlexGrow(2)
                .setWidth("11rem");
        Grid.Column<Outcome> ended = grid.addColumn(
                        outcome -> words.date(outcome.period().ended()))
                .setHeader(words.text("ended"))
                .setFlexGrow(0)
                .setWidth("8rem");
        Tables.sortInDatabase(ended, OutcomeSort.ENDED);
        for (int i = 0; i < Outcome.AFTER.size(); i++) {
            int at = i;
            grid.addColumn(new ComponentRenderer<>(outcome -> createFigure(outcome, at)))
                    .setHeader(words.text("days", Outcome.AFTER.get(i)))
                    .setTextAlign(ColumnTextAlign.END)
                    .setFlexGrow(0)
                    .setWidth("7.5rem");
        }
        NarrowRows.asCards(grid, words.text("byCase"), this::createCard);
        grid.setItems(DataProvider.fromCallbacks(
                query -> outcomes
                        .page(
                                scope,
                                filter,
                                Tables.order(query, OutcomeSort.class),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> (int) outcomes.count(scope, filter)));
    }

    private Component createName(Outcome outcome) {
        Anchor link = new Anchor(
                PATH + "?" + CASE + "=" + outcome.id()
                        + (filter.playbookCode() == null ? "" : "&" + PLAYBOOK + "=" + filter.playbookCode()),
                outcome.customer().name());
        link.setTitle(outcome.customer().name());
        return link;
    }

    /** An outcome on a phone: the customer and the day, the playbook, and the figure after each time. */
    private Component createCard(Outcome outcome) {
        Div head = new Div(
                createName(outcome), new Span(words.date(outcome.period().ended())));
        head.addClassName(NarrowRows.HEAD);
        Div card = new Div(
                head, new Div(words.playbook(outcome.subject().playbookCode())), new Div(words.target(outcome)));
        for (int i = 0; i < outcome.findings().figures().size(); i++) {
            Div line = new Div(new Span(words.text("days", Outcome.AFTER.get(i))), createFigure(outcome, i));
            line.addClassName("outcome-line");
            card.add(line);
        }
        return card;
    }

    private Component createFigure(Outcome outcome, int at) {
        if (at >= outcome.findings().figures().size()) {
            return new Span(Formats.UNKNOWN);
        }
        OutcomeFigure figure = outcome.findings().figures().get(at);
        Comparison found = figure.comparison();
        if (found == null) {
            Span state = new Span(words.text("state." + figure.state()));
            state.addClassName("outcome-small");
            state.setTitle(
                    words.text("state." + figure.state() + ".text", words.date(figure.day()), Outcome.FEWEST_PEERS));
            return state;
        }
        FigureButton button = new FigureButton(
                words.points(found.effect().estimate()), () -> new OutcomeFigures(words).of(outcome, figure, found));
        button.setTitle(words.interval(found.effect()));
        return button;
    }

    private void go(@Nullable String code) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (code != null) {
            parameters.put(PLAYBOOK, List.of(code));
        }
        UI.getCurrent().navigate(PATH, order.with(new QueryParameters(parameters)));
    }
}
