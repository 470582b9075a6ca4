package io.seatwise.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Tables;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ProblemCsv;
import java.util.Objects;

/** What is wrong with a file, by line and column, with a download of all of it. */
final class ProblemTable extends Div {

    /** The number of problems that are shown whole; a longer list scrolls. */
    private static final int SHOWN_WHOLE = 10;

    ProblemTable(ImportService imports, Scopes scopes, ImportRun run) {
        addClassName("imports-problems");
        H3 title = new H3(getTranslation(
                "imports.problems",
                run.summary().problems().errors(),
                run.summary().problems().warnings()));
        Anchor download = new Anchor(download(imports, scopes, run), getTranslation("imports.problems.download"));
        Div head = new Div(title, download);
        head.addClassName("imports-problems-head");
        add(head, createGrid(imports, scopes, run));
    }

    private Grid<ImportProblem> createGrid(ImportService imports, Scopes scopes, ImportRun run) {
        Grid<ImportProblem> grid = new Grid<>(ImportProblem.class, false);
        Tables.style(grid, getTranslation("imports.problems.label"), getTranslation("imports.problems.none"));
        Tables.wrapTexts(grid);
        grid.addColumn(ImportProblem::line)
                .setHeader(getTranslation("imports.problem.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem -> Objects.requireNonNullElse(problem.column(), Formats.UNKNOWN))
                .setHeader(getTranslation("imports.problem.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::code)
                .setHeader(getTranslation("imports.problem.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem -> imports.messages().in(getLocale(), problem))
                .setHeader(getTranslation("imports.problem.message"))
                .setWidth("18rem")
                .setFlexGrow(1);
        NarrowRows.asCards(grid, getTranslation("imports.problem.message"), problem -> card(imports, problem));
        grid.setItems(
                query -> imports.problems(scopes.current(), run.id(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(imports.countProblems(scopes.current(), run.id())));
        grid.setAllRowsVisible(imports.countProblems(scopes.current(), run.id()) <= SHOWN_WHOLE);
        return grid;
    }

    private Component card(ImportService imports, ImportProblem problem) {
        String place = getTranslation("imports.problem.line") + " " + problem.line();
        Span where = new Span(problem.column() == null ? place : place + " · " + problem.column());
        Div head = new Div(where, code(problem));
        head.addClassName(NarrowRows.HEAD);
        return new Div(head, new Span(imports.messages().in(getLocale(), problem)));
    }

    private Span code(ImportProblem problem) {
        Badge badge = new Badge(
                getTranslation("imports.code." + problem.code()),
                problem.isWarning() ? Badge.Tone.WARNING : Badge.Tone.BAD);
        badge.setTitle(problem.code().name());
        return badge;
    }

    private static DownloadHandler download(ImportService imports, Scopes scopes, ImportRun run) {
        return event -> {
            event.setFileName("seatwise-import-problems.csv");
            event.setContentType("text/csv;charset=UTF-8");
            var scope = scopes.current();
            ProblemCsv.write(
                    event.getOutputStream(),
                    imports.messages(),
                    consumer -> imports.forEachProblem(scope, run.id(), consumer));
        };
    }
}
