package io.seatwise.portfolio.views.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.ids.ViewId;
import io.seatwise.portfolio.views.SavedView;
import io.seatwise.portfolio.views.SavedView.Shown;
import io.seatwise.portfolio.views.SavedViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The saved view that a page is open with. The address names it beside filter and order, so that reloading, the back
 * button and a link bring back its name and its columns; what is on screen may have been changed since.
 */
public final class OpenView {

    private static final String PARAMETER = "view";

    /** The address's word for a page without a view, where the person's default would open otherwise. */
    private static final String NONE = "none";

    private final SavedViews views;
    private final Scopes scopes;
    private final String page;
    private final ColumnChooser columns;
    private final UnaryOperator<Map<String, List<String>>> reader;
    private final PageHeader header;
    private final SavedViewsMenu menu;
    private @Nullable SavedView view;
    private boolean withoutView;
    private Map<String, List<String>> question = Map.of();

    /**
     * @param page the page's path, such as {@code customers}
     * @param reader reads the parameters of an address and gives back those that the page understands, in the form in
     *     which it writes them
     * @param header shows the view's name beside its title
     */
    OpenView(
            SavedViews views,
            Scopes scopes,
            String page,
            ColumnChooser columns,
            UnaryOperator<Map<String, List<String>>> reader,
            PageHeader header) {
        this.views = views;
        this.scopes = scopes;
        this.page = page;
        this.columns = columns;
        this.reader = reader;
        this.header = header;
        this.menu = new SavedViewsMenu(this);
    }

    /** The menu of the page's views. */
    public Component menu() {
        return menu;
    }

    /**
     * Takes over the view that an address names, and leads an address without anything to the person's default.
     *
     * @return whether another address follows, so that the page has nothing to show yet
     */
    public boolean enter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        if (asked.getParameters().isEmpty()) {
            Optional<SavedView> usual = defaultView();
            if (usual.isPresent()) {
                event.forwardTo(page, address(usual.get()));
                return true;
            }
        }
        String named = asked.getSingleParameter(PARAMETER).orElse("");
        withoutView = named.equals(NONE);
        take(named);
        return false;
    }

    private void take(String named) {
        SavedView found =
                ViewId.parse(named).flatMap(id -> views.find(scope(), page, id)).orElse(null);
        boolean another = view == null || found == null || !view.id().equals(found.id());
        view = found;
        if (found == null) {
            columns.closeView();
        } else if (another) {
            columns.openView(found.shown().columns());
        }
    }

    /** Shows the name of the view that is open, and whether the question or the columns differ from it by now. */
    public void show(Map<String, List<String>> question) {
        this.question = question;
        header.setBeside(
                view == null
                        ? new Component[0]
                        : new Component[] {
                            new Badge(
                                    text(isChanged() ? "portfolio.views.changed" : "portfolio.views.open", view.name()),
                                    Badge.Tone.INFO)
                        });
        menu.offerToReplace();
    }

    /** Shows the name anew after columns were chosen. */
    public void showColumns() {
        show(question);
    }

    /** The address of a question, with the view that is open. */
    public QueryParameters address(Map<String, List<String>> next) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(next);
        if (view != null) {
            parameters.put(PARAMETER, List.of(view.id().toString()));
        } else if (withoutView || next.isEmpty() && defaultView().isPresent()) {
            parameters.put(PARAMETER, List.of(NONE));
        }
        return new QueryParameters(parameters);
    }

    @Nullable
    SavedView view() {
        return view;
    }

    boolean isChanged() {
        return view != null && (!isAsked(view) || !hasColumnsOf(view));
    }

    private boolean isAsked(SavedView saved) {
        try {
            return question.equals(reader.apply(parameters(saved)));
        } catch (IllegalArgumentException notUnderstood) {
            return false;
        }
    }

    private boolean hasColumnsOf(SavedView saved) {
        List<String> saving = saved.shown().columns();
        return saving.isEmpty() || columns.shows(saving);
    }

    /** What is on screen, to be saved. */
    Shown shown() {
        return new Shown(new QueryParameters(question).getQueryString(), columns.keys());
    }

    void open(SavedView opened) {
        columns.openView(opened.shown().columns());
        UI.getCurrent().navigate(page, address(opened));
    }

    /** Leaves the view: all rows, the person's own columns. */
    void close() {
        UI.getCurrent()
                .navigate(
                        page,
                        defaultView().isPresent() ? QueryParameters.of(PARAMETER, NONE) : QueryParameters.empty());
    }

    /** Looks again at what the open view holds, after it was saved, renamed or deleted. */
    void refresh(@Nullable ViewId opened) {
        view = opened == null ? null : views.find(scope(), page, opened).orElse(null);
        showColumns();
    }

    Optional<SavedView> defaultView() {
        return views.defaultOf(scope(), page);
    }

    SavedViews views() {
        return views;
    }

    String page() {
        return page;
    }

    PartnerScope scope() {
        return scopes.current();
    }

    private static QueryParameters address(SavedView opened) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(parameters(opened));
        parameters.put(PARAMETER, List.of(opened.id().toString()));
        return new QueryParameters(parameters);
    }

    private static Map<String, List<String>> parameters(SavedView view) {
        return QueryParameters.fromString(view.shown().query()).getParameters();
    }

    private static String text(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
