package io.seatwise.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableBody;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableRow;
import io.seatwise.imports.FileSample;
import io.seatwise.imports.columns.ShownCell;
import java.util.List;
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
        Table table = new Table();
        TableRow header = table.addHeaderRow(columns);
        for (int place = 0; place < columns.size(); place++) {
            int column = place;
            boolean numbers = rows.stream().anyMatch(row -> CellFormat.isNumber(at(row, column)));
            header.getHeaderCells().get(place).setClassName("imports-sample-number", numbers);
        }
        TableBody body = table.addBody();
        rows.forEach(row -> body.add(line(columns, row)));
        Div scroller = new Div(table);
        scroller.addClassName("imports-sample-rows");
        scroller.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation(title));
        add(new H3(getTranslation(title)), scroller);
    }

    /** A row whose cells name their column, for narrow windows, where a row is a list. */
    private TableRow line(List<String> columns, List<@Nullable ShownCell> row) {
        TableRow line = new TableRow();
        for (int place = 0; place < columns.size(); place++) {
            ShownCell cell = at(row, place);
            TableDataCell shown = new TableDataCell(CellFormat.of(this, cell));
            shown.getElement().setAttribute("data-column", columns.get(place));
            shown.setClassName("imports-sample-number", CellFormat.isNumber(cell));
            line.add(shown);
        }
        return line;
    }

    private static @Nullable ShownCell at(List<@Nullable ShownCell> row, int place) {
        return place < row.size() ? row.get(place) : null;
    }
}
