package io.seatwise.portfolio.views.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridColumnsTest {

    private final Grid<String> grid = new Grid<>();

    private GridColumns<String> columns(List<String> keys) {
        keys.forEach(key -> grid.addColumn(text -> text).setKey(key));
        return new GridColumns<>(grid, keys);
    }

    private List<String> inPage() {
        return grid.getChildren()
                .map(child -> ((Grid.Column<?>) child).getKey())
                .toList();
    }

    @Test
    void onlyShownColumnsAreInThePage() {
        GridColumns<String> columns = columns(List.of("name", "sold", "used", "due"));

        columns.show(List.of("due", "sold"));

        assertThat(inPage()).containsExactly("name", "due", "sold");
        assertThat(columns.shown()).containsExactly("name", "due", "sold");
    }

    @Test
    void aColumnComesBackAtItsPlace() {
        GridColumns<String> columns = columns(List.of("name", "sold", "used", "due"));
        columns.show(List.of("due"));

        columns.show(List.of("used", "due"));

        assertThat(inPage()).containsExactly("name", "used", "due");
    }

    @Test
    void aHiddenColumnIsTakenOutAndComesBack() {
        GridColumns<String> columns = columns(List.of("name", "sold", "used"));
        columns.show(List.of("used", "sold"));

        columns.hide(List.of("used"));
        assertThat(inPage()).containsExactly("name", "sold");

        columns.hide(List.of());
        assertThat(inPage()).containsExactly("name", "used", "sold");
    }

    @Test
    void aColumnOfCardsStaysLast() {
        Grid.Column<String> cards = grid.addColumn(text -> text).setKey("cards");
        GridColumns<String> columns = columns(List.of("name", "sold"));

        columns.show(List.of("sold"));

        assertThat(inPage()).containsExactly("name", "sold", "cards");
        assertThat(cards.getElement().getParent()).isEqualTo(grid.getElement());
    }

    @Test
    void columnsOutsideUsualWindowsAreDrawnWhenScrolledTo() {
        List<String> keys =
                IntStream.range(0, 20).mapToObj(number -> "c" + number).toList();
        GridColumns<String> columns = columns(keys);

        columns.show(keys.subList(1, 9));
        assertThat(grid.getColumnRendering()).isEqualTo(ColumnRendering.EAGER);

        columns.show(keys.subList(1, 20));
        assertThat(grid.getColumnRendering()).isEqualTo(ColumnRendering.LAZY);
    }

    @Test
    void columnsAreCreatedWhenTheyAreShownFirst() {
        GridColumns<String> columns = new GridColumns<>(
                grid,
                List.of("name", "sold", "used", "due"),
                key -> grid.addColumn(text -> text).setKey(key));
        assertThat(columns.shown()).containsExactly("name");

        columns.show(List.of("due", "used"));
        assertThat(inPage()).containsExactly("name", "due", "used");
        assertThat(grid.getColumnByKey("sold")).isNull();

        columns.show(List.of("sold", "due"));
        assertThat(inPage()).containsExactly("name", "sold", "due");
        assertThat(columns.shown()).containsExactly("name", "sold", "due");
    }

    @Test
    void aColumnThatIsOnlySortedByIsNotInThePage() {
        GridColumns<String> columns = new GridColumns<>(
                grid,
                List.of("name", "sold", "used"),
                key -> grid.addColumn(text -> text).setKey(key));
        columns.show(List.of("sold"));

        assertThat(columns.column("used").isVisible()).isFalse();
        assertThat(inPage()).containsExactly("name", "sold");

        columns.show(List.of("used", "sold"));
        assertThat(inPage()).containsExactly("name", "used", "sold");
    }
}
