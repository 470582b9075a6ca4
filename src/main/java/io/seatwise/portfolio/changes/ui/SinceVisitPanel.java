package io.seatwise.portfolio.changes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.base.Formats;
import io.seatwise.portfolio.changes.NewestChanges.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed since the reader's last visit: a few lines, each leading to exactly those customers. */
@CssImport("./changes.css")
public class SinceVisitPanel extends Composite<Section> {

    private static final int MAX_LINES = 5;

    /** As the page lists them where two are as many. */
    private static final Comparator<Map.Entry<Subject, Integer>> MOST_FIRST =
            Map.Entry.<Subject, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().kind())
                    .thenComparing(entry -> entry.getKey().flag(), Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * @param visited whether {@code since} is the day of a visit
     * @param counts how many customers changed in what way; null where they are too many to compare here
     */
    SinceVisitPanel(LocalDate since, long days, boolean visited, @Nullable Map<Subject, Integer> counts) {
        ChangeLabels labels = new ChangeLabels(Formats.current());
        getContent().addClassNames("sw-panel", "changes-panel");
        getContent()
                .add(new H2(labels.text(
                        visited ? "panel.visit" : "panel.week", labels.formats().date(since), days)));
        ChangesState state = new ChangesState(since.toString(), null, null, null);
        if (counts != null) {
            show(counts, state, labels);
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
