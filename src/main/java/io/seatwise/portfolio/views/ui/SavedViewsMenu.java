package io.seatwise.portfolio.views.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.LazyPopover;
import io.seatwise.base.ui.Notices;
import io.seatwise.ids.ViewId;
import io.seatwise.portfolio.views.SavedView;
import io.seatwise.portfolio.views.SavedViews;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * The saved views of a page: open one, save what is on screen under a name, share a view with the team, open the page
 * with it, rename it, delete it and take that back.
 */
class SavedViewsMenu extends Composite<Div> {

    private static final int MAX_NAME = 100;

    private final transient OpenView open;
    private final LazyPopover popover;
    private final Div list = new Div();
    private final Div replacing = new Div();
    private final TextField name = new TextField();

    SavedViewsMenu(OpenView open) {
        this.open = open;
        Button button = new Button(getTranslation("portfolio.views"), VaadinIcon.BOOKMARK.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        popover = new LazyPopover(button, this::createContent);
        popover.setAriaLabel(getTranslation("portfolio.views"));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                refresh();
            }
        });
        getContent().add(button, popover);
    }

    private Component createContent() {
        list.addClassName("portfolio-views");
        replacing.addClassName("portfolio-view");
        name.setPlaceholder(getTranslation("portfolio.views.name"));
        name.setAriaLabel(getTranslation("portfolio.views.name"));
        name.setMaxLength(MAX_NAME);
        name.addKeyPressListener(Key.ENTER, event -> onSave());
        Button save = new Button(getTranslation("portfolio.views.save"), event -> onSave());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div saving = new Div(name, save);
        saving.addClassName("portfolio-view");
        return new Div(list, replacing, saving);
    }

    private SavedViews views() {
        return open.views();
    }

    private void refresh() {
        list.removeAll();
        List<SavedView> saved = views().of(open.scope(), open.page());
        ViewId usual = open.defaultView().map(SavedView::id).orElse(null);
        if (saved.isEmpty()) {
            list.add(new Paragraph(getTranslation("portfolio.views.none")));
        } else {
            list.add(createNoView());
        }
        saved.forEach(view -> list.add(createLine(view, view.id().equals(usual))));
        offerToReplace();
    }

    /** Offers to save what is on screen into the open view, where it differs. */
    void offerToReplace() {
        replacing.removeAll();
        SavedView shown = open.view();
        if (shown != null && open.isChanged() && shown.isChangeableBy(open.scope())) {
            Button replace =
                    new Button(getTranslation("portfolio.views.replace", shown.name()), event -> onReplace(shown));
            replace.addThemeVariants(ButtonVariant.LUMO_SMALL);
            replacing.add(replace);
        }
    }

    private Div createNoView() {
        Button none = new Button(getTranslation("portfolio.views.noView"), event -> {
            popover.close();
            open.close();
        });
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        none.addClassName("portfolio-view-open");
        Div line = new Div(none);
        line.addClassName("portfolio-view");
        return line;
    }

    private Div createLine(SavedView view, boolean usual) {
        Button opening = new Button(view.name(), event -> {
            popover.close();
            open.open(view);
        });
        opening.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        opening.addClassName("portfolio-view-open");
        SavedView shown = open.view();
        if (shown != null && shown.id().equals(view.id())) {
            opening.getElement().setAttribute("aria-current", "true");
        }
        Div line = new Div(opening);
        line.addClassName("portfolio-view");
        if (usual) {
            line.add(createNote(getTranslation("portfolio.views.isDefault")));
        }
        if (view.shared()) {
            line.add(createNote(
                    view.isOf(open.scope())
                            ? getTranslation("portfolio.views.sharedByYou")
                            : getTranslation(
                                    "portfolio.views.sharedBy", view.author().name())));
        }
        line.add(createIcon(
                VaadinIcon.HOME,
                usual ? "portfolio.views.default.clear" : "portfolio.views.default",
                view,
                () -> onDefault(view, usual)));
        if (view.isChangeableBy(open.scope())) {
            line.add(
                    createIcon(
                            view.shared() ? VaadinIcon.LOCK : VaadinIcon.USERS,
                            view.shared() ? "portfolio.views.unshare" : "portfolio.views.share",
                            view,
                            () -> onShare(view)),
                    createIcon(VaadinIcon.PENCIL, "portfolio.views.rename", view, () -> onRename(line, view)),
                    createIcon(VaadinIcon.TRASH, "portfolio.views.delete", view, () -> onDelete(view)));
        }
        return line;
    }

    private static Component createNote(String text) {
        Span note = new Span(text);
        note.addClassName("portfolio-view-note");
        return note;
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
            SavedView saved = views().save(open.scope(), open.page(), name.getValue(), open.shown());
            Notices.done(getTranslation("portfolio.views.saved", saved.name()));
            name.clear();
            open.open(saved);
            refresh();
        } catch (IllegalArgumentException refused) {
            Notices.failed(getTranslation("portfolio.views.refused"));
        }
    }

    private void onReplace(SavedView view) {
        attempt(view, () -> {
            views().replace(open.scope(), view, open.shown());
            Notices.done(getTranslation("portfolio.views.saved", view.name()));
        });
    }

    private void onDefault(SavedView view, boolean usual) {
        attempt(view, () -> {
            if (usual) {
                views().clearDefault(open.scope(), open.page());
            } else {
                views().setDefault(open.scope(), view);
            }
            Notices.done(getTranslation(
                    usual ? "portfolio.views.default.cleared" : "portfolio.views.default.done", view.name()));
        });
    }

    private void onShare(SavedView view) {
        attempt(view, () -> {
            views().share(open.scope(), view, !view.shared());
            Notices.done(
                    getTranslation(view.shared() ? "portfolio.views.unshared" : "portfolio.views.shared", view.name()));
        });
    }

    private void onRename(Div line, SavedView view) {
        TextField field = new TextField();
        field.setValue(view.name());
        field.setMaxLength(MAX_NAME);
        field.setAriaLabel(getTranslation("portfolio.views.rename", view.name()));
        Button save = new Button(getTranslation("portfolio.views.save"), event -> {
            try {
                if (!field.getValue().isBlank()) {
                    views().rename(open.scope(), view, field.getValue());
                }
                afterChange();
            } catch (IllegalArgumentException refused) {
                Notices.failed(getTranslation(
                        "portfolio.views.rename.refused", field.getValue().strip()));
                field.focus();
            } catch (NotFoundException | AccessDeniedException gone) {
                refuse(view);
            }
        });
        line.removeAll();
        line.add(field, save);
        field.focus();
    }

    private void onDelete(SavedView view) {
        ViewId shown = shownId();
        attempt(view, () -> {
            views().delete(open.scope(), view);
            Notices.done(
                    getTranslation("portfolio.views.deleted", view.name()), getTranslation("portfolio.undo"), () -> {
                        try {
                            views().restore(open.scope(), view);
                        } catch (IllegalArgumentException refused) {
                            Notices.failed(getTranslation("portfolio.views.refused"));
                        }
                        open.refresh(shown);
                        refresh();
                    });
        });
    }

    private void attempt(SavedView view, Runnable change) {
        try {
            change.run();
            afterChange();
        } catch (NotFoundException | AccessDeniedException gone) {
            refuse(view);
        } catch (IllegalArgumentException refused) {
            Notices.failed(getTranslation("portfolio.views.share.refused"));
        }
    }

    private void refuse(SavedView view) {
        Notices.failed(getTranslation("portfolio.views.gone", view.name()));
        afterChange();
    }

    private void afterChange() {
        open.refresh(shownId());
        refresh();
    }

    private @Nullable ViewId shownId() {
        SavedView shown = open.view();
        return shown == null ? null : shown.id();
    }
}
