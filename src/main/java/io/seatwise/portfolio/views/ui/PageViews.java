package io.seatwise.portfolio.views.ui;

import io.seatwise.access.Scopes;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.portfolio.views.SavedViews;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Gives a page its saved views. */
@Component
public class PageViews {

    private final SavedViews views;
    private final Scopes scopes;

    PageViews(SavedViews views, Scopes scopes) {
        this.views = views;
        this.scopes = scopes;
    }

    /**
     * @param page the page's path, such as {@code customers}
     * @param reader reads the parameters of an address and gives back those that the page understands, in the form in
     *     which it writes them
     * @param header shows the name of the open view beside its title
     */
    public OpenView of(
            String page, ColumnChooser columns, UnaryOperator<Map<String, List<String>>> reader, PageHeader header) {
        return new OpenView(views, scopes, page, columns, reader, header);
    }
}
