package io.seatwise.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.seatwise.base.ListOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TablesTest {

    private enum Sort {
        NAME,
        SIZE
    }

    private record Row(@Nullable String name, @Nullable Long size) {}

    @Test
    void textsAreSortedAsTheLanguageSortsThemAndMissingOnesComeLast() {
        List<Row> rows =
                List.of(new Row(null, null), new Row("Zebra", null), new Row("Äpfel", null), new Row("apfelmus", null));

        assertThat(rows.stream().sorted(Tables.byText(Row::name)))
                .extracting(Row::name)
                .containsExactly("Äpfel", "apfelmus", "Zebra", null);
    }

    @Test
    void numbersAreSortedAndMissingOnesComeLast() {
        List<Row> rows = List.of(new Row("", null), new Row("", 10L), new Row("", 9L));

        assertThat(rows.stream().sorted(Tables.by(Row::size)))
                .extracting(Row::size)
                .containsExactly(9L, 10L, null);
    }

    @Test
    void orderOfAQueryIsTheOneThatTheReaderChose() {
        assertThat(Tables.order(query(), Sort.class)).isNull();
        assertThat(Tables.order(query(new QuerySortOrder("SIZE", SortDirection.DESCENDING)), Sort.class))
                .isEqualTo(new ListOrder<>(Sort.SIZE, true));
        assertThat(Tables.order(query(new QuerySortOrder("NAME", SortDirection.ASCENDING)), Sort.class))
                .isEqualTo(new ListOrder<>(Sort.NAME, false));
    }

    private static Query<Row, Void> query(QuerySortOrder... orders) {
        return new Query<>(0, 10, List.of(orders), null, null);
    }
}
