package io.seatwise.portfolio.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonName;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.imports.FailedImports;
import io.seatwise.imports.FailedImports.Failed;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.changes.Change;
import io.seatwise.portfolio.changes.ChangeFilter;
import io.seatwise.portfolio.changes.ChangeKind;
import io.seatwise.portfolio.changes.Changes;
import io.seatwise.portfolio.changes.NewestChanges;
import io.seatwise.portfolio.changes.Visits;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed since a day, day by day and kind by kind. Period and filters live in the URL. */
@Route(value = ChangesState.PATH, layout = MainLayout.class)
@PageTitle("portfolio.changes.title")
@Menu(title = "portfolio.changes.title", order = 15, icon = "vaadin:time-backward")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./changes.css")
class ChangesView extends Composite<Div> implements BeforeEnterObserver {

    /** The changes that are shown at first, and with each further click. */
    private static final int PAGE = 100;

    private static final int MOST_IMPORTS = 50;

    private final transient Changes changes;
    private final transient FailedImports failures;
    private final transient Visits visits;
    private final transient PartnerScope scope;
    private final transient ChangeLabels labels;
    private final transient Map<String, String> managers;
    private final PageHeader header;
    private final Div filters = new Div();
    private final Div timeline = new Div();

    ChangesView(Changes changes, FailedImports failures, Visits visits, People people, Scopes scopes) {
        this.changes = changes;
        this.failures = failures;
        this.visits = visits;
        this.scope = scopes.current();
        this.labels = new ChangeLabels(Formats.current());
        this.managers = people.accountManagers(scope).stream()
                .collect(
                        Collectors.toMap(PersonName::email, PersonName::name, (one, other) -> one, LinkedHashMap::new));
        header = new PageHeader(labels.text("title"));
        filters.addClassName("changes-filters");
        timeline.addClassName("changes-days");
        getContent().addClassNames("sw-page", "changes");
        getContent().add(header, filters, timeline);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChangesState state = ChangesState.of(event.getLocation().getQueryParameters());
        LocalDate today = changes.today();
        LocalDate asked = state.day(today, visits.last(scope, today));
        LocalDate earliest = today.minusDays(Changes.MAX_DAYS);
        LocalDate since = !asked.isBefore(today) ? today.minusDays(1) : asked.isBefore(earliest) ? earliest : asked;
        NewestChanges found = changes.since(scope, since, state.filter(), PAGE);
        header.setCoverage(labels.text(
                "coverage", labels.formats().date(since), labels.formats().date(today), found.total()));
        showFilters(state, since, today);
        show(found, failures(state, since), () -> showMore(state, since, 2 * PAGE));
    }

    /** Reads the changes again rather than keeping those that are not shown: there may be thousands. */
    private void showMore(ChangesState state, LocalDate since, int most) {
        show(
                changes.since(scope, since, state.filter(), most),
                failures(state, since),
                () -> showMore(state, since, most + PAGE));
    }

    /** An import belongs to no customer, so a filter of customers or kinds leaves it out. */
    private List<Failed> failures(ChangesState state, LocalDate since) {
        return state.filter().equals(ChangeFilter.ALL) ? failures.since(scope, since, MOST_IMPORTS) : List.of();
    }

    private void showFilters(ChangesState state, LocalDate since, LocalDate today) {
        Nav periods = new Nav();
        periods.addClassName("changes-periods");
        periods.setAriaLabel(labels.text("period"));
        for (String period : List.of(ChangesState.VISIT, "7", "28")) {
            Anchor link = new Anchor(state.withSince(period).address(), labels.text("period." + period));
            if (state.since().equals(period)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            periods.add(link);
        }
        DayPicker day = new DayPicker();
        day.setAriaLabel(labels.text("since"));
        day.setMax(today.minusDays(1));
        day.setMin(today.minusDays(Changes.MAX_DAYS));
        day.setValue(since);
        day.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                go(state.withSince(event.getValue().toString()));
            }
        });
        filters.removeAll();
        filters.add(
                periods,
                day,
                choice(
                        "kind",
                        List.of(ChangeKind.values()),
                        labels::kind,
                        state.kind(),
                        kind -> go(state.withKind(kind))),
                choice("flag", List.of(Flag.values()), labels::flag, state.flag(), flag -> go(state.withFlag(flag))));
        if (scope.seesAllCustomers()) {
            filters.add(choice(
                    "accountManager",
                    List.copyOf(managers.keySet()),
                    email -> managers.getOrDefault(email, email),
                    state.accountManager(),
                    email -> go(state.withAccountManager(email))));
        }
    }

    private <T> ComboBox<T> choice(
            String key, List<T> items, Function<T, String> label, @Nullable T value, Consumer<@Nullable T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setItems(items);
        box.setItemLabelGenerator(label::apply);
        box.setPlaceholder(labels.text("filter." + key));
        box.setAriaLabel(labels.text("filter." + key));
        box.setClearButtonVisible(true);
        box.setValue(value);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(event.getValue());
            }
        });
        return box;
    }

    private void show(NewestChanges found, List<Failed> failed, Command more) {
        timeline.removeAll();
        if (found.newest().isEmpty() && failed.isEmpty()) {
            timeline.add(new EmptyState(VaadinIcon.CHECK, labels.text("empty"), labels.text("empty.text")));
            return;
        }
        Map<LocalDate, List<Change>> byDay = found.newest().stream().collect(Collectors.groupingBy(Change::day));
        Map<LocalDate, List<Failed>> failedByDay = failed.stream().collect(Collectors.groupingBy(Failed::day));
        Stream.concat(byDay.keySet().stream(), failedByDay.keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(day -> timeline.add(
                        createDay(day, byDay.getOrDefault(day, List.of()), failedByDay.getOrDefault(day, List.of()))));
        int further = found.total() - found.newest().size();
        if (further > 0) {
            timeline.add(new Button(labels.text("more", further), event -> more.execute()));
        }
    }

    private Component createDay(LocalDate day, List<Change> ofDay, List<Failed> failed) {
        Section section = new Section(new H2(labels.formats().date(day)));
        section.addClassNames("sw-panel", "changes-day");
        if (!failed.isEmpty()) {
            UnorderedList files = new UnorderedList();
            failed.forEach(each -> files.add(new ListItem(new Anchor("imports?run=" + each.id(), each.fileName()))));
            section.add(new H3(labels.text("imports", failed.size())), files);
        }
        ofDay.stream()
                .collect(Collectors.groupingBy(Change::subject, LinkedHashMap::new, Collectors.toList()))
                .forEach((subject, some) -> {
                    UnorderedList list = new UnorderedList();
                    some.forEach(change -> list.add(createLine(change)));
                    section.add(new H3(labels.text("group", labels.heading(subject), some.size())), list);
                });
        return section;
    }

    private ListItem createLine(Change change) {
        Anchor customer = new Anchor(
                "customers/" + change.customer().id(), change.customer().name());
        Span detail = new Span(labels.detail(change));
        detail.addClassName("changes-detail");
        ListItem line = new ListItem(customer, detail);
        String manager = change.customer().accountManager();
        if (manager != null) {
            Span who = new Span(managers.getOrDefault(manager, manager));
            who.addClassName("changes-who");
            line.add(who);
        }
        return line;
    }

    private static void go(ChangesState next) {
        UI.getCurrent().navigate(ChangesState.PATH, next.toQueryParameters());
    }
}
