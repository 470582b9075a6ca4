package io.seatwise.portfolio.changes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.portfolio.changes.ChangeFilter;
import io.seatwise.portfolio.changes.Changes;
import io.seatwise.portfolio.changes.NewestChanges.Subject;
import io.seatwise.portfolio.changes.Visits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** What changed since the reader's last visit: a few lines, each leading to exactly those customers. */
@CssImport("./changes.css")
public class SinceVisitPanel extends Composite<Section> {

    private static final int MAX_LINES = 5;

    /** More customers are compared on the page of changes only, where one waits for them. */
    private static final long MAX_CUSTOMERS = 5_000;

    /** As the page lists them where two are as many. */
    private static final Comparator<Map.Entry<Subject, Integer>> MOST_FIRST =
            Map.Entry.<Subject, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().kind())
                    .thenComparing(entry -> entry.getKey().flag(), Comparator.nullsLast(Comparator.naturalOrder()));

    SinceVisitPanel(PartnerScope scope, Changes changes, Visits visits, long customers) {
        ChangeLabels labels = new ChangeLabels(Formats.current());
        LocalDate today = changes.today();
        Optional<LocalDate> visited =
                visits.last(scope, today).filter(day -> !day.isBefore(today.minusDays(Changes.MAX_DAYS)));
        visits.record(scope, today);
        LocalDate since = visited.orElse(today.minusDays(ChangesState.DEFAULT_DAYS));
        getContent().addClassNames("sw-panel", "changes-panel");
        getContent()
                .add(new H2(labels.text(
                        visited.isPresent() ? "panel.visit" : "panel.week",
                        labels.formats().date(since),
                        ChronoUnit.DAYS.between(since, today))));
        ChangesState state = new ChangesState(since.toString(), null, null, null);
        if (customers <= MAX_CUSTOMERS) {
            show(changes.since(scope, since, ChangeFilter.ALL, 0).counts(), state, labels);
        }
        getContent().add(new Anchor(state.address(), labels.text("panel.all")));
    }

    private void show(Map<Subject, Integer> counts, ChangesState state, ChangeLabels labels) {
        if (counts.isEmpty()) {
            getContent().add(new Paragraph(labels.text("empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .limit(MAX_LINES)
                .forEach(entry -> list.add(new ListItem(new Anchor(
                        state.withKind(entry.getKey().kind())
                                .withFlag(entry.getKey().flag())
                                .address(),
                        labels.text("group", labels.heading(entry.getKey()), entry.getValue())))));
        getContent().add(list);
    }
}
