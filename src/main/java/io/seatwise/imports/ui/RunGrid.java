package io.seatwise.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.Tables;
import io.seatwise.imports.ImportList;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportSort;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of imports: file, state, person and time. */
final class RunGrid extends Grid<ImportRun> {

    private static final int SHOWN_WHOLE = 20;

    private final ImportList imports;
    private final Scopes scopes;
    private final OrderInAddress order = OrderInAddress.of(this);

    RunGrid(ImportList imports, Scopes scopes, Consumer<ImportRun> opened) {
        super(ImportRun.class, false);
        this.imports = imports;
        this.scopes = scopes;
        Tables.style(this, getTranslation("imports.history"), getTranslation("imports.empty.text"));
        Grid.Column<ImportRun> file = addComponentColumn(this::link)
                .setHeader(getTranslation("imports.column.file"))
                .setWidth("14rem")
                .setFlexGrow(2)
                .setFrozen(true);
        Tables.sortInDatabase(file, ImportSort.FILE);
        sorted(ImportSort.STATE, addComponentColumn(run -> StateBadge.of(this, run)))
                .setWidth("7rem");
        addColumn(run -> KindNames.of(this, run.kind()))
                .setHeader(getTranslation("imports.column.kind"))
                .setTooltipGenerator(run -> KindNames.of(this, run.kind()))
                .setWidth("10rem")
                .setFlexGrow(2);
        sorted(
                        ImportSort.DAYS,
                        addColumn(run -> days(
                                Formats.current(),
                                run.result().fromDay(),
                                run.result().toDay())))
                .setWidth("13.5rem");
        sorted(
                        ImportSort.ROWS,
                        addColumn(run ->
                                Formats.current().count(run.result().rows().read())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem");
        sorted(ImportSort.BY, addColumn(run -> run.history().submittedBy()))
                .setTooltipGenerator(run -> run.history().submittedBy())
                .setWidth("9rem")
                .setFlexGrow(1);
        sorted(
                        ImportSort.AT,
                        addColumn(
                                run -> Formats.current().dateTime(run.history().submittedAt())))
                .setWidth("11.5rem");
        NarrowRows.asCards(this, getTranslation("imports.history"), this::card);
        setItems(DataProvider.fromCallbacks(
                query -> imports
                        .page(
                                scopes.current(),
                                Tables.order(query, ImportSort.class),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> Math.toIntExact(imports.count(scopes.current()))));
        showWhole();
        addItemClickListener(event -> opened.accept(event.getItem()));
    }

    private Grid.Column<ImportRun> sorted(ImportSort sort, Grid.Column<ImportRun> column) {
        Tables.sortInDatabase(column, sort);
        return column.setHeader(getTranslation("imports.column." + sort.name().toLowerCase(Locale.ROOT)))
                .setFlexGrow(0);
    }

    void refresh() {
        getDataProvider().refreshAll();
        showWhole();
    }

    /** Shows a short history whole; a long one scrolls. */
    private void showWhole() {
        setAllRowsVisible(imports.count(scopes.current()) <= SHOWN_WHOLE);
    }

    private Component card(ImportRun run) {
        Div head = new Div(link(run), StateBadge.of(this, run));
        head.addClassName(NarrowRows.HEAD);
        Formats formats = Formats.current();
        Span facts = new Span(Stream.of(
                        KindNames.of(this, run.kind()),
                        formats.dateTime(run.history().submittedAt()))
                .filter(text -> !text.equals(Formats.UNKNOWN))
                .collect(Collectors.joining(" · ")));
        facts.addClassName("imports-hint");
        return new Div(head, facts);
    }

    private RouterLink link(ImportRun run) {
        RouterLink link = new RouterLink(run.fileName(), ImportsView.class);
        link.addClassName("imports-file");
        link.getElement().setAttribute("title", run.fileName());
        link.setQueryParameters(parameters(run));
        return link;
    }

    /** The address of a run, in the order that is shown. */
    QueryParameters parameters(ImportRun run) {
        return order.with(QueryParameters.of(ImportsView.RUN, run.id().toString()));
    }

    static String days(Formats formats, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || from.equals(to) ? formats.date(from) : formats.date(from) + " – " + formats.date(to);
    }
}
