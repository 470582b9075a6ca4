package io.seatwise.portfolio.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.activity.Activities;
import io.seatwise.portfolio.activity.Activities.Cursor;
import io.seatwise.portfolio.activity.Activity;
import io.seatwise.portfolio.activity.ActivityKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists what happened with a customer by day, a page at a time. Its styles are those of the customer page. */
class ActivityPanel extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient Activities activities;
    private final transient PartnerScope scope;
    private final CustomerId customer;
    private final transient Formats formats = Formats.current();
    private final ComboBox<ActivityKind> filter = new ComboBox<>();
    private final Div days = new Div();
    private final Div more = new Div();
    private final transient Map<LocalDate, UnorderedList> lists = new HashMap<>();

    private transient @Nullable ActivityKind kind;

    ActivityPanel(Activities activities, PartnerScope scope, CustomerId customer) {
        this.activities = activities;
        this.scope = scope;
        this.customer = customer;
        filter.setItems(ActivityKind.values());
        filter.setItemLabelGenerator(this::name);
        filter.setPlaceholder(getTranslation("portfolio.activity.all"));
        filter.setAriaLabel(getTranslation("portfolio.activity.filter"));
        filter.setClearButtonVisible(true);
        filter.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(event.getValue());
            }
        });
        getContent().addClassName("activity");
        getContent().add(filter, days, more);
    }

    /** Shows the newest entries of this kind; of all kinds for null. */
    void show(@Nullable ActivityKind wanted) {
        kind = wanted;
        filter.setValue(wanted);
        days.removeAll();
        lists.clear();
        addPage(null);
    }

    private void addPage(@Nullable Cursor from) {
        Activities.Page page =
                activities.page(scope, customer, kind == null ? Set.of() : Set.of(kind), from, PAGE, formats.locale());
        page.items().forEach(this::add);
        more.removeAll();
        Cursor next = page.next();
        if (next != null) {
            more.add(new Button(getTranslation("portfolio.activity.more"), event -> addPage(next)));
        } else if (lists.isEmpty()) {
            days.add(new EmptyState(
                    VaadinIcon.CLOCK,
                    getTranslation("portfolio.activity.empty"),
                    getTranslation("portfolio.activity.empty.text")));
        } else {
            more.add(new Span(getTranslation("portfolio.activity.end", Activities.DAYS)));
        }
    }

    private void add(Activity entry) {
        LocalDate day = entry.at().atOffset(ZoneOffset.UTC).toLocalDate();
        lists.computeIfAbsent(day, this::createDay).add(createLine(entry));
    }

    private UnorderedList createDay(LocalDate day) {
        UnorderedList list = new UnorderedList();
        Section section = new Section(new H2(formats.date(day)), list);
        section.addClassNames("sw-panel", "activity-day");
        days.add(section);
        return list;
    }

    private ListItem createLine(Activity entry) {
        Span what = new Span(name(entry.kind()));
        what.addClassName("activity-kind");
        Component text = entry.path() == null ? new Span(entry.text()) : new Anchor(entry.path(), entry.text());
        text.addClassName("activity-text");
        ListItem line = new ListItem(what, text);
        String when = entry.wholeDay() ? "" : formats.time(entry.at());
        String actor = entry.actor();
        String who =
                actor == null ? when : when.isEmpty() ? actor : getTranslation("portfolio.activity.who", actor, when);
        if (!who.isEmpty()) {
            Span last = new Span(who);
            last.addClassName("activity-who");
            line.add(last);
        }
        return line;
    }

    private String name(ActivityKind which) {
        return getTranslation("portfolio.activity.kind." + which);
    }

    private void go(@Nullable ActivityKind wanted) {
        QueryParameters parameters = wanted == null
                ? QueryParameters.of("tab", ActivityTab.KEY)
                : QueryParameters.simple(Map.of("tab", ActivityTab.KEY, ActivityTab.KIND, wanted.name()));
        UI.getCurrent().navigate("customers/" + customer, parameters);
    }
}
