package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.access.Actor;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.audit.AuditCsv;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.audit.AuditOrder;
import io.seatwise.access.audit.AuditVerdict;
import io.seatwise.access.audit.AuditWords;
import io.seatwise.access.audit.AuditWords.Readable;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The administrator looks up who did what and when. The filter lives in the URL, so that a finding can be passed on. */
@Route(value = "audit", layout = MainLayout.class)
@PageTitle("access.audit.title")
@Menu(title = "access.audit.title", order = 220, icon = "vaadin:clipboard-text")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./access.css")
@CssImport("./portfolio.css")
class AuditView extends Composite<Div> implements BeforeEnterObserver {

    private static final int TYPING_PAUSE = 400;
    private static final String BY_TIME = "time";
    private static final String BY_ACTOR = "actor";
    private static final String BY_ACTION = "action";

    private final transient PartnerScope scope;
    private final transient AuditLog audit;
    private final transient AuditWords words;
    private final transient Texts texts;

    private final PageHeader header = new PageHeader(getTranslation("access.audit.title"));
    private final DayPicker from = new DayPicker(getTranslation("access.audit.from"));
    private final DayPicker until = new DayPicker(getTranslation("access.audit.until"));
    private final TextField actor = new TextField(getTranslation("access.audit.actor"));
    private final ComboBox<String> action = new ComboBox<>(getTranslation("access.audit.action"));
    private final TextField text = new TextField(getTranslation("access.audit.text"));
    private final Grid<Readable> grid = new Grid<>();
    private volatile AuditFilter filter = AuditFilter.ALL;
    private boolean reading;

    AuditView(Scopes scopes, AuditLog audit, AuditWords words, AuditCsv csv, Texts texts, Clock clock) {
        this.scope = scopes.current();
        this.audit = audit;
        this.words = words;
        this.texts = texts;
        getContent().addClassNames("sw-page", "access-audit");
        createGrid();
        Button check = new Button(getTranslation("access.audit.check"), VaadinIcon.SHIELD.create(), event -> onCheck());
        check.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        header.addActions(createDownload(scopes, csv, clock), check);
        getContent().add(header, createFilters(), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        reading = true;
        from.setValue(day(query, "from"));
        until.setValue(day(query, "until"));
        actor.setValue(query.getSingleParameter("actor").orElse(""));
        action.setValue(query.getSingleParameter("action").orElse(null));
        text.setValue(query.getSingleParameter("q").orElse(""));
        reading = false;
        refresh();
    }

    /** Asks anew, at the click, who is signed in. */
    private Anchor createDownload(Scopes scopes, AuditCsv csv, Clock clock) {
        DownloadHandler handler = event -> {
            event.setFileName("seatwise-audit-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            csv.write(scopes.current(), filter, this::name, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, getTranslation("access.audit.csv"));
        link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        link.addClassName("portfolio-download");
        link.setTitle(getTranslation("access.audit.csv.hint"));
        return link;
    }

    private void onCheck() {
        AuditVerdict verdict = audit.verify(scope);
        AuditVerdict.Break broken = verdict.broken();
        if (broken == null) {
            Notices.done(getTranslation("access.audit.whole", verdict.entries()));
        } else {
            Notices.failed(
                    getTranslation("access.audit.broken." + broken.kind().name(), broken.number(), broken.entry()));
        }
    }

    private Div createFilters() {
        action.setItems(audit.actions(scope));
        action.setItemLabelGenerator(this::name);
        action.setAllowCustomValue(true);
        action.addCustomValueSetListener(event -> action.setValue(event.getDetail()));
        for (TextField field : new TextField[] {actor, text}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE);
            field.setClearButtonVisible(true);
        }
        action.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        from.addValueChangeListener(change -> onFilter());
        until.addValueChangeListener(change -> onFilter());
        actor.addValueChangeListener(change -> onFilter());
        action.addValueChangeListener(change -> onFilter());
        text.addValueChangeListener(change -> onFilter());
        Button clear = new Button(getTranslation("base.filter.clear"), VaadinIcon.CLOSE.create(), event -> {
            reading = true;
            from.clear();
            until.clear();
            actor.clear();
            action.clear();
            text.clear();
            reading = false;
            onFilter();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div filters = new Div(from, until, actor, action, text, clear);
        filters.addClassName("access-filters");
        return filters;
    }

    private void createGrid() {
        Formats formats = Formats.current();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setEmptyStateText(getTranslation("access.audit.empty"));
        grid.addColumn(row -> formats.dateTime(row.entry().occurredAt()))
                .setHeader(getTranslation("access.audit.time"))
                .setSortProperty(BY_TIME)
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(this::actor)
                .setHeader(getTranslation("access.audit.actor"))
                .setSortProperty(BY_ACTOR)
                .setWidth("13rem")
                .setTooltipGenerator(this::actor);
        grid.addColumn(row -> name(row.entry().action()))
                .setHeader(getTranslation("access.audit.action"))
                .setSortProperty(BY_ACTION)
                .setTooltipGenerator(row -> row.entry().action())
                .setWidth("12rem");
        grid.addComponentColumn(AuditView::subject)
                .setHeader(getTranslation("access.audit.subject"))
                .setWidth("14rem")
                .setTooltipGenerator(Readable::subject);
        grid.addColumn(Readable::detail)
                .setHeader(getTranslation("access.audit.detail"))
                .setWidth("16rem")
                .setTooltipGenerator(Readable::detail)
                .setFlexGrow(2);
        grid.addColumn(row -> row.entry().address() == null
                        ? Formats.UNKNOWN
                        : row.entry().address())
                .setHeader(getTranslation("access.audit.address"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        grid.getElement().setAttribute("aria-label", getTranslation("access.audit.title"));
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
                        new Span(name(row.entry().action()) + " (" + row.entry().action() + ")")),
                line("access.audit.subject", subject(row)),
                line("access.audit.detail", new Span(row.detail().isEmpty() ? Formats.UNKNOWN : row.detail())));
        details.addClassName("access-audit-details");
        return details;
    }

    private Div line(String label, Component value) {
        Span name = new Span(getTranslation(label));
        name.addClassName("access-audit-label");
        return new Div(name, value);
    }

    /** A token with the person who made it, so that it is not taken for a person. */
    private String actor(Readable row) {
        AuditEntry entry = row.entry();
        if (entry.kind() != Actor.Kind.TOKEN) {
            return entry.actor();
        }
        return entry.maker() == null
                ? getTranslation("access.audit.token", entry.actor())
                : getTranslation("access.audit.tokenOf", entry.actor(), entry.maker());
    }

    /** An action in the reader's words where this module or another has some, else as it is stored. */
    private String name(String code) {
        String key = "access.audit.action." + code;
        return texts.has(key) ? getTranslation(key) : code;
    }

    private void onFilter() {
        if (reading) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "from", from.getValue());
        put(query, "until", until.getValue());
        put(query, "actor", actor.getValue());
        put(query, "action", action.getValue());
        put(query, "q", text.getValue());
        UI.getCurrent().navigate(AuditView.class, QueryParameters.simple(query));
    }

    private void refresh() {
        filter = new AuditFilter(
                start(from.getValue()),
                until.getValue() == null ? null : start(until.getValue().plusDays(1)),
                actor.getValue(),
                action.getValue(),
                text.getValue());
        Locale locale = getLocale();
        grid.setItems(
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
        header.setCoverage(getTranslation("access.audit.coverage", audit.count(scope, filter)));
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

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException exception) {
            return null;
        }
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.put(name, value.toString().strip());
        }
    }
}
