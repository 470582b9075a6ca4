package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.seatwise.access.Roles;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.FilterChips;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.WeekQueue;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkFilterParameters;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import io.seatwise.training.triage.ui.TrainingState.View;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The training team's queue as the cards of this week, a board or a table. The URL says which, the filter and the open
 * card; what anybody does is on everybody's board at once.
 */
@Route(value = TrainingState.PATH, layout = MainLayout.class)
@PageTitle("training.triage.title")
@Menu(title = "training.triage.title", order = 35, icon = "vaadin:academy-cap")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./portfolio.css")
@CssImport("./training-board.css")
class TrainingView extends Composite<Div> implements BeforeEnterObserver {

    private final transient WorkDesk desk;
    private final transient WorkWords words;
    private final transient BoardNews news;
    private final transient WorkActions actions;
    private final transient Map<String, Map<String, String>> choices;
    private final PageHeader header;
    private final Nav views = new Nav();
    private final WorkFilterBar filters;
    private final FilterChips chips = new FilterChips();
    private final LoadBar loads;
    private final WeekPanel week;
    private final BoardPanel board;
    private @Nullable WorkTable table;
    private @Nullable SelectedWork selected;
    private final Div empty = new Div();
    private final Div announcement = new Div();
    private transient TrainingState state = TrainingState.ALL;
    private transient WorkFilter shown = WorkFilter.ALL;
    private @Nullable WorkDialog dialog;
    private transient @Nullable Registration listening;

    TrainingView(WorkDesk desk, WorkChoices workChoices, WeekQueue weeks, BoardNews news) {
        this.desk = desk;
        this.words = desk.words();
        this.news = news;
        this.actions = new WorkActions(desk, words, this::announce, this::refresh);
        this.choices = workChoices.of(desk.scope(), words, this::getTranslation);
        header = new PageHeader(words.text("title"));
        filters = new WorkFilterBar(choices, words, next -> go(state.with(next)));
        loads = new LoadBar(words, email -> go(state.with(state.question().with("assignee", List.of(email)))));
        board = new BoardPanel(actions, item -> go(state.withCard(item.id())));
        week = new WeekPanel(
                weeks, actions, item -> go(state.withCard(item.id())), () -> address(state.withView(View.BOARD)));
        views.addClassName("board-views");
        views.setAriaLabel(words.text("views"));
        header.addActions(
                views,
                new Anchor("training/playbooks", words.text("playbooks")),
                new WorkBulk(actions, this::shownFilter, this::refresh));
        announcement.addClassName("board-hidden");
        announcement.getElement().setAttribute("role", "status");
        getContent().addClassNames("sw-page", "training-page");
        getContent().add(header, filters, chips, loads, week, board, empty, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            QueryParameters parameters = event.getLocation().getQueryParameters();
            state = TrainingState.of(parameters, View.last());
            if (parameters.getSingleParameter("view").isPresent()) {
                state.view().remember();
            }
        } catch (IllegalArgumentException notUnderstood) {
            Notices.failed(words.text("filter.notUnderstood", String.valueOf(notUnderstood.getMessage())));
            state = TrainingState.ALL;
        }
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = news.listen(desk.scope(), event.getUI(), this::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
        if (dialog != null) {
            dialog.close();
        }
    }

    private void show() {
        WorkFilterParameters question = state.question();
        if (selected != null
                && (state.view() != View.TABLE || !question.filter().equals(shown))) {
            // Changes never reach cards that the table no longer shows
            selected.clear();
        }
        shown = question.filter();
        filters.show(question, state.view() == View.TABLE);
        chips.show(createChips(question), () -> go(state.with(WorkFilterParameters.ALL.sortedBy(question.sort()))));
        views.removeAll();
        views.add(
                createView("views.week", View.WEEK),
                createView("views.board", View.BOARD),
                createView("views.table", View.TABLE));
        switch (state.view()) {
            case WEEK -> week.show(question.filter());
            case BOARD -> board.show(question.filter());
            case TABLE -> table().show(question);
        }
        showAround();
        showCard(state.card());
    }

    /** The table, created when it is shown first: most people stay with the week or the board. */
    private WorkTable table() {
        if (table == null) {
            table = new WorkTable(
                    actions,
                    this::address,
                    orders -> go(state.with(state.question().sortedBy(orders))));
            selected = new SelectedWork(table, actions, this::refresh);
            getContent().addComponentAtIndex(getContent().indexOf(empty), table);
            getContent().addComponentAtIndex(getContent().indexOf(empty), selected);
        }
        return table;
    }

    /** Refreshes the present view in place. */
    private void refresh() {
        switch (state.view()) {
            case WEEK -> week.show(state.question().filter());
            case BOARD -> board.refresh();
            case TABLE -> table().refresh();
        }
        showAround();
        if (dialog != null) {
            dialog.refresh();
        }
    }

    private void showAround() {
        Map<WorkState, Long> counts =
                desk.queue().counts(desk.scope(), state.question().filter());
        long open = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        header.setCoverage(words.text(
                "coverage",
                words.reader().formats().count(open),
                words.reader().formats().count(counts.getOrDefault(WorkState.DONE, 0L)),
                words.reader().formats().date(words.today())));
        loads.show(desk.queue()
                .loads(
                        desk.scope(),
                        state.question().with("assignee", List.of()).filter()));
        boolean nothing = all == 0;
        week.setVisible(!nothing && state.view() == View.WEEK);
        board.setVisible(!nothing && state.view() == View.BOARD);
        if (table != null) {
            table.setVisible(!nothing && state.view() == View.TABLE);
        }
        empty.removeAll();
        if (nothing) {
            empty.add(createEmpty());
        }
    }

    /** What a change of all that is shown concerns: the cards to do, unless the filter names states. */
    private WorkFilter shownFilter() {
        WorkFilter filter = state.question().filter();
        if (!filter.states().isEmpty()) {
            return filter;
        }
        return state.question()
                .with(
                        "state",
                        WorkState.COLUMNS.stream()
                                .filter(WorkState::isOpen)
                                .map(Enum::name)
                                .toList())
                .filter();
    }

    private void showCard(@Nullable RecommendationId card) {
        WorkDialog open = dialog;
        dialog = null;
        if (open != null) {
            open.close();
        }
        if (card != null) {
            desk.queue()
                    .find(desk.scope(), card)
                    .ifPresentOrElse(this::open, () -> Notices.failed(words.text("card.none")));
        }
    }

    private void open(WorkItem item) {
        WorkDialog opened = new WorkDialog(item, actions);
        opened.addOpenedChangeListener(event -> {
            if (!event.isOpened() && dialog == opened) {
                dialog = null;
                go(state.withCard(null));
            }
        });
        dialog = opened;
        opened.open();
    }

    private Component createView(String key, View view) {
        Anchor link = new Anchor(address(state.withView(view)), words.text(key));
        if (state.view() == view) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private List<FilterChips.Chip> createChips(WorkFilterParameters question) {
        List<FilterChips.Chip> shown = new ArrayList<>();
        question.toMap().forEach((name, values) -> {
            for (String value : name.equals("sort") ? List.<String>of() : values) {
                String text = choices.getOrDefault(name, Map.of()).getOrDefault(value, value);
                shown.add(new FilterChips.Chip(
                        value.equals("true")
                                ? words.text("filter." + name)
                                : words.text("chip", words.text("filter." + name), text),
                        () -> go(state.with(question.without(name, value)))));
            }
        });
        return shown;
    }

    private Component createEmpty() {
        boolean filtered = !state.question().filter().equals(WorkFilter.ALL);
        return filtered
                ? new EmptyState(
                        VaadinIcon.FILTER,
                        words.text("empty.filter"),
                        words.text("empty.filter.text"),
                        new Button(words.text("empty.filter.clear"), event -> go(state.with(WorkFilterParameters.ALL))))
                : new EmptyState(VaadinIcon.ACADEMY_CAP, words.text("empty"), words.text("empty.text"));
    }

    private String address(WorkItem item) {
        return address(state.withCard(item.id()));
    }

    private static String address(TrainingState to) {
        String query = to.toQueryParameters().getQueryString();
        return TrainingState.PATH + (query.isEmpty() ? "" : "?" + query);
    }

    /** Puts the state into the URL; the view follows from there. */
    private void go(TrainingState next) {
        UI.getCurrent().navigate(TrainingState.PATH, next.toQueryParameters());
    }

    private void announce(String text) {
        announcement.setText(text);
    }
}
