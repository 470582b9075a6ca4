package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Notices;
import io.seatwise.portfolio.SavedView;
import io.seatwise.portfolio.SavedViews;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A person's saved views of a page: apply one, save what is on screen under a name, rename, delete (and take that back). */
public class SavedViewsMenu extends Composite<Div> {

    private final transient SavedViews views;
    private final transient Scopes scopes;
    private final String page;
    private final Supplier<String> query;
    private final Consumer<String> apply;
    private final Popover popover = new Popover();
    private final Div list = new Div();
    private final TextField name = new TextField();

    /**
     * @param page the page's path, such as {@code customers}
     * @param query the query string of what is on screen
     * @param apply opens the page with a query string
     */
    public SavedViewsMenu(
            SavedViews views, Scopes scopes, String page, Supplier<String> query, Consumer<String> apply) {
        this.views = views;
        this.scopes = scopes;
        this.page = page;
        this.query = query;
        this.apply = apply;
        Button button = new Button(getTranslation("portfolio.views"), VaadinIcon.BOOKMARK.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        list.addClassName("portfolio-views");
        name.setPlaceholder(getTranslation("portfolio.views.name"));
        name.setAriaLabel(getTranslation("portfolio.views.name"));
        name.setMaxLength(100);
        name.addKeyPressListener(Key.ENTER, event -> onSave());
        Button save = new Button(getTranslation("portfolio.views.save"), event -> onSave());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div saving = new Div(name, save);
        saving.addClassName("portfolio-view");
        popover.add(list, saving);
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("portfolio.views"));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                refresh();
            }
        });
        getContent().add(button, popover);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<SavedView> saved = views.of(scopes.current(), page);
        if (saved.isEmpty()) {
            list.add(new Paragraph(getTranslation("portfolio.views.none")));
        }
        saved.forEach(view -> list.add(createLine(view)));
    }

    private Div createLine(SavedView view) {
        Button open = new Button(view.name(), event -> {
            popover.close();
            apply.accept(view.query());
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClassName("portfolio-view-open");
        Div line = new Div(open);
        line.addClassName("portfolio-view");
        line.add(
                createIcon(VaadinIcon.PENCIL, "portfolio.views.rename", view, () -> onRename(line, view)),
                createIcon(VaadinIcon.TRASH, "portfolio.views.delete", view, () -> onDelete(view)));
        return line;
    }

    private Button createIcon(VaadinIcon icon, String key, SavedView view, Runnable action) {
        Button button = new Button(icon.create(), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, view.name()));
        button.setTooltipText(getTranslation(key, view.name()));
        return button;
    }

    private void onSave() {
        if (name.getValue().isBlank()) {
            name.focus();
            return;
        }
        try {
            views.save(scopes.current(), page, name.getValue(), query.get());
            Notices.done(getTranslation("portfolio.views.saved", name.getValue().strip()));
            name.clear();
            refresh();
        } catch (IllegalArgumentException refused) {
            Notices.failed(getTranslation("portfolio.views.refused"));
        }
    }

    private void onRename(Div line, SavedView view) {
        TextField field = new TextField();
        field.setValue(view.name());
        field.setMaxLength(100);
        field.setAriaLabel(getTranslation("portfolio.views.rename", view.name()));
        Button save = new Button(getTranslation("portfolio.views.save"), event -> {
            try {
                if (!field.getValue().isBlank()) {
                    views.rename(scopes.current(), view, field.getValue());
                }
                refresh();
            } catch (IllegalArgumentException refused) {
                Notices.failed(getTranslation(
                        "portfolio.views.rename.refused", field.getValue().strip()));
                field.focus();
            }
        });
        line.removeAll();
        line.add(field, save);
        field.focus();
    }

    private void onDelete(SavedView view) {
        views.delete(scopes.current(), view.id());
        refresh();
        Notices.done(getTranslation("portfolio.views.deleted", view.name()), getTranslation("portfolio.undo"), () -> {
            try {
                views.restore(scopes.current(), view);
            } catch (IllegalArgumentException refused) {
                Notices.failed(getTranslation("portfolio.views.refused"));
            }
            refresh();
        });
    }
}
