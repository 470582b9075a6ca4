package io.seatwise.adoption.groups.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.adoption.groups.GroupInsight;
import io.seatwise.adoption.groups.GroupKey;
import io.seatwise.adoption.groups.GroupPicture;
import io.seatwise.adoption.groups.GroupPicture.Group;
import io.seatwise.adoption.groups.GroupRate;
import io.seatwise.adoption.privacy.CustomerPrivacy;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.ui.InsightsTable;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Row;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Groups side by side, or one of them beside the organisation. It knows what {@link GroupPicture} holds and no more. */
@CssImport("./groups.css")
class GroupsPanel extends Composite<Div> {

    private final CustomerId customer;
    private final Formats formats = Formats.current();

    GroupsPanel(CustomerId customer, CustomerPrivacy privacy, Optional<GroupPicture> picture, GroupsState state) {
        this.customer = customer;
        getContent().addClassName("groups-panel");
        Paragraph measure = new Paragraph(
                new Span(getTranslation("adoption.groups.measure")),
                new Anchor("privacy", getTranslation("adoption.groups.toPrivacyPage")));
        measure.addClassName("groups-measure");
        getContent().add(measure);
        Anchor settings =
                new Anchor("customers/" + customer + "?tab=privacy", getTranslation("adoption.groups.toSwitch"));
        if (!privacy.groupsOn()) {
            boolean off = privacy.people().on();
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.GROUP,
                            getTranslation(off ? "adoption.groups.off" : "adoption.groups.optedOut"),
                            getTranslation(off ? "adoption.groups.off.text" : "adoption.groups.optedOut.text"),
                            settings));
        } else if (picture.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.GROUP,
                            getTranslation("adoption.groups.none"),
                            getTranslation("adoption.groups.none.text"),
                            settings));
        } else {
            show(picture.get(), state);
        }
    }

    private void show(GroupPicture picture, GroupsState state) {
        GroupAttribute attribute =
                state.attribute() != null && picture.attributes().contains(state.attribute())
                        ? state.attribute()
                        : picture.attributes().first();
        getContent().add(createAttributes(picture, attribute));
        GroupKey focus = state.focus();
        Optional<Group> focused = picture.groups(attribute).stream()
                .filter(group -> group.key().equals(focus))
                .findFirst();
        if (focus != null && focused.isPresent()) {
            focus(picture, focused.get());
        } else if (focus != null) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.GROUP,
                            getTranslation("adoption.groups.notShown"),
                            getTranslation("adoption.groups.notShown.text"),
                            new Anchor(
                                    GroupsState.address(customer, attribute),
                                    getTranslation("adoption.groups.compareAll"))));
        } else {
            compare(picture, attribute);
        }
        Paragraph note = new Paragraph(getTranslation("adoption.groups.note"));
        note.addClassName("groups-note");
        getContent().add(note);
    }

    private Component createAttributes(GroupPicture picture, GroupAttribute chosen) {
        Nav nav = new Nav();
        nav.addClassName("insights-segments");
        nav.setAriaLabel(getTranslation("adoption.groups.attributes"));
        for (GroupAttribute attribute : picture.attributes()) {
            Anchor link = new Anchor(GroupsState.address(customer, attribute), word(attribute));
            if (attribute == chosen) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        Span day = new Span(getTranslation(
                "adoption.groups.coverage", formats.count(picture.people()), formats.date(picture.day())));
        day.addClassName("groups-note");
        Div bar = new Div(nav, day);
        bar.addClassName("groups-bar");
        return bar;
    }

    private void compare(GroupPicture picture, GroupAttribute attribute) {
        List<Group> groups = picture.groups(attribute);
        if (groups.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.GROUP,
                            getTranslation("adoption.groups.allHidden"),
                            getTranslation("adoption.groups.allHidden.text")));
            return;
        }
        List<GroupInsight> insights = List.copyOf(picture.organisation().keySet());
        List<Heading> headings = new ArrayList<>();
        headings.add(new Heading(word(attribute), false));
        headings.add(new Heading(getTranslation("adoption.groups.people"), true));
        insights.forEach(insight -> headings.add(new Heading(word(insight), true)));
        getContent()
                .add(new InsightsTable(
                        getTranslation("adoption.groups.compare"), headings, rows -> fill(rows, picture, groups)));
    }

    private void fill(Rows rows, GroupPicture picture, List<Group> groups) {
        List<GroupInsight> insights = List.copyOf(picture.organisation().keySet());
        Row whole = rows.addRow(getTranslation("adoption.groups.organisation"))
                .add(Cell.text(formats.count(picture.people())));
        insights.forEach(insight -> whole.add(createRate(picture.organisation().get(insight))));
        whole.addClassName("groups-whole");
        for (Group group : groups) {
            Row row = rows.addRow(createName(group)).add(Cell.text(formats.count(group.people())));
            insights.forEach(insight -> row.add(createRate(group.rates().get(insight))));
        }
    }

    private Cell createName(Group group) {
        Cell link = Cell.link(
                GroupsState.address(customer, group.key()), group.key().value());
        String place = place(group.key());
        return place.isEmpty()
                ? Cell.group("groups-name", link)
                : Cell.group("groups-name", link, Cell.text(place).className("groups-note"));
    }

    private static String place(GroupKey key) {
        return key.state().isEmpty() ? key.country() : key.state() + ", " + key.country();
    }

    private void focus(GroupPicture picture, Group group) {
        GroupKey key = group.key();
        Anchor back = new Anchor(
                GroupsState.address(customer, key.attribute()), getTranslation("adoption.groups.compareAll"));
        Div head = new Div(new H2(key.value()), back);
        head.addClassName("groups-bar");
        Paragraph about = new Paragraph(getTranslation(
                "adoption.groups.focus",
                word(key.attribute()),
                formats.count(group.people()),
                formats.count(picture.people())));
        about.addClassName("groups-note");
        InsightsTable table = new InsightsTable(
                getTranslation("adoption.groups.focus.table", key.value()),
                List.of(
                        new Heading(getTranslation("adoption.groups.insight"), false),
                        new Heading(key.value(), true),
                        new Heading(getTranslation("adoption.groups.organisation"), true)),
                rows -> picture.organisation()
                        .forEach((insight, whole) -> rows.addRow(word(insight))
                                .add(createRate(group.rates().get(insight)))
                                .add(createRate(whole))));
        getContent().add(head, about, table);
    }

    private Cell createRate(@Nullable Ratio ratio) {
        return createRate(formats.percent(ratio), Ratio.percent(ratio), getTranslation("adoption.groups.nobody"));
    }

    private Cell createRate(@Nullable GroupRate rate) {
        return createRate(
                rate == null ? Formats.UNKNOWN : words(rate),
                rate == null ? null : rate.percent(),
                getTranslation("adoption.groups.rateHidden"));
    }

    private String words(GroupRate rate) {
        String percent = rate.precision() == GroupRate.Precision.EXACT
                ? formats.percent(rate.percent())
                : formats.count(rate.percent()) + "\u00a0%";
        return getTranslation("adoption.groups.rate." + rate.precision(), percent);
    }

    /** A bar before the figure, hidden from screen readers and left out if the percentage is unknown. */
    private static Cell createRate(String text, @Nullable BigDecimal percent, String whyNot) {
        Cell figure = Cell.text(text);
        if (percent == null) {
            return Cell.span("groups-rate", figure).title(whyNot);
        }
        Cell fill = Cell.text("").style(String.format(Locale.ROOT, "width: %.1f%%", percent));
        return Cell.span("groups-rate", Cell.span("groups-rate-bar", fill).decoration(), figure);
    }

    private String word(GroupAttribute attribute) {
        return getTranslation("adoption.groups.attribute." + attribute);
    }

    private String word(GroupInsight insight) {
        String category = getTranslation("adoption.groups.category." + insight.category());
        return insight.code().equals(GroupInsight.PRIMARY) ? category : category + " · " + insight.code();
    }
}
