package io.seatwise.access.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.seatwise.access.Actor;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.audit.AuditOrder;
import io.seatwise.access.audit.AuditWords;
import io.seatwise.access.audit.AuditWords.Readable;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Tables;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Lists audit entries in the reader's words, a page at a time, with links to what they are about. */
class AuditGrid extends Grid<Readable> {

    private static final String BY_TIME = "time";
    private static final String BY_ACTOR = "actor";
    private static final String BY_ACTION = "action";

    private final transient PartnerScope scope;
    private final transient AuditLog audit;
    private final transient AuditWords words;
    private final transient UnaryOperator<String> actionName;

    /** @param actionName the name of an action's code in the reader's language */
    AuditGrid(PartnerScope scope, AuditLog audit, AuditWords words, UnaryOperator<String> actionName) {
        this.scope = scope;
        this.audit = audit;
        this.words = words;
        this.actionName = actionName;
        addColumns();
    }

    /** Shows the entries of this filter. */
    void show(AuditFilter filter) {
        Locale locale = getLocale();
        setItems(
                query -> words
                        .readable(
                                scope,
                                audit.page(
                                        scope,
                                        filter,
                                        order(query.getSortOrders()),
                                        query.getOffset(),
                                        query.getLimit()),
                                locale)
                        .stream(),
                query -> (int) audit.count(scope, filter));
    }

    private void addColumns() {
        Formats formats = Formats.current();
        Tables.style(this, getTranslation("access.audit.title"), getTranslation("access.audit.empty"));
        Tables.showTwoLines(this);
        addColumn(row -> formats.dateTime(row.entry().occurredAt()))
                .setHeader(getTranslation("access.audit.time"))
                .setSortProperty(BY_TIME)
                .setWidth("12rem")
                .setFlexGrow(0);
        addColumn(this::actor)
                .setHeader(getTranslation("access.audit.actor"))
                .setSortProperty(BY_ACTOR)
                .setWidth("13rem")
                .setTooltipGenerator(this::actor);
        addColumn(row -> actionName.apply(row.entry().action()))
                .setHeader(getTranslation("access.audit.action"))
                .setSortProperty(BY_ACTION)
                .setTooltipGenerator(row -> row.entry().action())
                .setWidth("12rem");
        addComponentColumn(AuditGrid::subject)
                .setHeader(getTranslation("access.audit.subject"))
                .setWidth("14rem")
                .setTooltipGenerator(Readable::subject);
        addColumn(Readable::detail)
                .setHeader(getTranslation("access.audit.detail"))
                .setWidth("16rem")
                .setTooltipGenerator(Readable::detail)
                .setFlexGrow(2);
        addColumn(row -> row.entry().author().address() == null
                        ? Formats.UNKNOWN
                        : row.entry().author().address())
                .setHeader(getTranslation("access.audit.address"))
                .setWidth("7rem")
                .setFlexGrow(0);
        NarrowRows.asCards(this, getTranslation("access.audit.title"), this::card);
        setItemDetailsRenderer(new ComponentRenderer<>(this::details));
    }

    /** An entry on a phone: what and when, what it is about, by whom. */
    private Component card(Readable row) {
        Div head = new Div(
                new Span(actionName.apply(row.entry().action())),
                new Span(Formats.current().dateTime(row.entry().occurredAt())));
        head.addClassName(NarrowRows.HEAD);
        Div card = new Div(head, new Div(subject(row)));
        // Who signs in is both: said once
        if (!actor(row).equals(row.subject())) {
            card.add(new Div(actor(row)));
        }
        card.add(new Div(row.detail()));
        return card;
    }

    /** What it is about, as a link where that still exists. */
    private static Component subject(Readable row) {
        return row.path() == null ? new Span(row.subject()) : new Anchor(row.path(), row.subject());
    }

    /** The whole entry, for what is too long for its row. Opens with a click or the space bar. */
    private Component details(Readable row) {
        Div details = new Div(
                line(
                        "access.audit.action",
                        new Span(actionName.apply(row.entry().action()) + " ("
                                + row.entry().action() + ")")),
                line("access.audit.subject", row.gone() ? new Span(stored(row)) : subject(row)),
                line("access.audit.detail", new Span(row.detail().isEmpty() ? Formats.UNKNOWN : row.detail())));
        details.addClassName("access-audit-details");
        return details;
    }

    /** What is gone, with the id or name that the entry holds. */
    private static String stored(Readable row) {
        String stored = row.entry().subject();
        return row.subject().contains(stored) ? row.subject() : row.subject() + " (" + stored + ")";
    }

    private Div line(String label, Component value) {
        Span name = new Span(getTranslation(label));
        name.addClassName("access-audit-label");
        return new Div(name, value);
    }

    /** A token with the person who made it, so that it is not taken for a person. */
    private String actor(Readable row) {
        AuditEntry entry = row.entry();
        if (entry.author().kind() != Actor.Kind.TOKEN) {
            return entry.author().name();
        }
        return entry.author().maker() == null
                ? getTranslation("access.audit.token", entry.author().name())
                : getTranslation(
                        "access.audit.tokenOf",
                        entry.author().name(),
                        entry.author().maker());
    }

    private static AuditOrder order(List<QuerySortOrder> orders) {
        if (orders.isEmpty()) {
            return AuditOrder.NEWEST;
        }
        boolean descending = orders.getFirst().getDirection() == SortDirection.DESCENDING;
        return switch (orders.getFirst().getSorted()) {
            case BY_ACTOR -> descending ? AuditOrder.ACTOR_REVERSED : AuditOrder.ACTOR;
            case BY_ACTION -> descending ? AuditOrder.ACTION_REVERSED : AuditOrder.ACTION;
            default -> descending ? AuditOrder.NEWEST : AuditOrder.OLDEST;
        };
    }
}
