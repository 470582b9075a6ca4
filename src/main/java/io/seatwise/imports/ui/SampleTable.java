package io.seatwise.imports.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.seatwise.imports.FileSample;
import io.seatwise.imports.columns.ShownCell;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first rows of a file: as they were understood, or as they are where nothing was. */
final class SampleTable extends Div {

    SampleTable(FileSample sample) {
        this(
                "imports.preview." + (sample.isUnderstood() ? "understood" : "asItIs"),
                sample.columns(),
                sample.rows().stream()
                        .map(row -> row.stream()
                                .<@Nullable ShownCell>map(ShownCell::parse)
                                .toList())
                        .toList());
    }

    SampleTable(String title, List<String> columns, List<? extends List<@Nullable ShownCell>> rows) {
        addClassName("imports-sample");
        Grid<Line> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", getTranslation(title));
        grid.setAllRowsVisible(true);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            boolean isNumber = rows.stream().anyMatch(row -> CellFormat.isNumber(at(row, place)));
            grid.addColumn(row -> CellFormat.of(this, at(row.cells(), place)))
                    .setHeader(columns.get(place))
                    .setAutoWidth(true)
                    .setTextAlign(isNumber ? ColumnTextAlign.END : ColumnTextAlign.START);
        }
        grid.setItems(IntStream.range(0, rows.size())
                .mapToObj(number -> new Line(number, rows.get(number)))
                .toList());
        add(new H3(getTranslation(title)), grid);
    }

    /** A row with its number, which tells equal rows apart. */
    private record Line(int number, List<@Nullable ShownCell> cells) {}

    private static @Nullable ShownCell at(List<@Nullable ShownCell> row, int place) {
        return place < row.size() ? row.get(place) : null;
    }
}
