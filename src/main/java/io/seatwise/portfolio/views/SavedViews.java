package io.seatwise.portfolio.views;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.ViewId;
import io.seatwise.portfolio.views.SavedView.Shown;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The views of pages that people saved. A view is its author's alone until it is shared with the team; then everybody of
 * the partner opens it, and its author or an administrator changes it. Changes of shared views are audited.
 */
@Service
public class SavedViews {

    private static final int MAX_NAME = 100;
    private static final int MAX_QUERY = 4000;
    private static final int MAX_COLUMNS = 2000;
    private static final int MAX_VIEWS = 50;
    private static final int MAX_SHARED = 100;

    private final PartnerTransactions transactions;
    private final SavedViewStore store;
    private final Audit audit;

    SavedViews(PartnerTransactions transactions, SavedViewStore store, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
    }

    /**
     * The views of a page that the person sees, by name; none for a token.
     *
     * @param page the page's path, such as {@code customers}
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<SavedView> of(PartnerScope scope, String page) {
        return scope.personId() == null ? List.of() : transactions.read(scope, () -> store.visible(scope, page));
    }

    /** The view of a page; empty when it is gone or not for this person. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<SavedView> find(PartnerScope scope, String page, ViewId viewId) {
        return of(scope, page).stream().filter(view -> view.id().equals(viewId)).findFirst();
    }

    /**
     * Saves a view of a page; the person's own of the same name is replaced and stays shared if it was.
     *
     * @throws IllegalArgumentException for an empty or too long name, too much to show, or one view too many
     */
    @PreAuthorize(Roles.CAN_READ)
    public SavedView save(PartnerScope scope, String page, String name, Shown shown) {
        String checked = checked(name);
        check(shown);
        return transactions.write(scope, () -> {
            Optional<SavedView> before = own(scope, page).stream()
                    .filter(view -> view.name().equalsIgnoreCase(checked))
                    .findFirst();
            SavedView saved = new SavedView(
                    before.map(SavedView::id).orElseGet(ViewId::random),
                    page,
                    checked,
                    shown,
                    new SavedView.Author(SavedViewStore.person(scope), scope.actor()),
                    before.map(SavedView::shared).orElse(false));
            if (before.isPresent()) {
                put(scope, saved, "view.changed");
            } else {
                checkRoom(scope, page);
                store.insert(scope, saved);
            }
            return saved;
        });
    }

    /**
     * Gives a view other contents.
     *
     * @throws NotFoundException when it is gone
     * @throws AccessDeniedException for somebody who may not change it
     */
    @PreAuthorize(Roles.CAN_READ)
    public SavedView replace(PartnerScope scope, SavedView replaced, Shown shown) {
        check(shown);
        return transactions.write(scope, () -> {
            SavedView now = changeable(scope, replaced);
            return put(
                    scope,
                    new SavedView(now.id(), now.page(), now.name(), shown, now.author(), now.shared()),
                    "view.changed");
        });
    }

    /**
     * Gives a view another name.
     *
     * @throws IllegalArgumentException for an empty or too long name, or that of another view of its author
     * @throws NotFoundException when it is gone
     * @throws AccessDeniedException for somebody who may not change it
     */
    @PreAuthorize(Roles.CAN_READ)
    public void rename(PartnerScope scope, SavedView renamed, String name) {
        String checked = checked(name);
        transactions.run(scope, () -> {
            SavedView now = changeable(scope, renamed);
            if (store.visible(scope, now.page()).stream()
                    .anyMatch(
                            view -> view.author().personId().equals(now.author().personId())
                                    && !view.id().equals(now.id())
                                    && view.name().equalsIgnoreCase(checked))) {
                throw new IllegalArgumentException("A view of this name is there already");
            }
            put(
                    scope,
                    new SavedView(now.id(), now.page(), checked, now.shown(), now.author(), now.shared()),
                    "view.changed");
        });
    }

    /**
     * Shows a view to the whole team, or to its author alone again.
     *
     * @throws IllegalArgumentException for one shared view too many
     * @throws NotFoundException when it is gone
     * @throws AccessDeniedException for somebody who may not change it
     */
    @PreAuthorize(Roles.CAN_READ)
    public void share(PartnerScope scope, SavedView changed, boolean shared) {
        transactions.run(scope, () -> {
            SavedView now = changeable(scope, changed);
            if (now.shared() == shared) {
                return;
            }
            if (shared
                    && store.visible(scope, now.page()).stream()
                                    .filter(SavedView::shared)
                                    .count()
                            >= MAX_SHARED) {
                throw new IllegalArgumentException("At most " + MAX_SHARED + " views of a page can be shared");
            }
            SavedView next = new SavedView(now.id(), now.page(), now.name(), now.shown(), now.author(), shared);
            store.update(scope, next);
            record(scope, shared ? "view.shared" : "view.unshared", next);
        });
    }

    /**
     * Deletes a view; without effect when it is gone.
     *
     * @throws AccessDeniedException for somebody who may not change it
     */
    @PreAuthorize(Roles.CAN_READ)
    public void delete(PartnerScope scope, SavedView deleted) {
        transactions.run(
                scope,
                () -> find(scope, deleted.page(), deleted.id()).ifPresent(view -> {
                    checkChangeable(scope, view);
                    store.delete(scope, view);
                    if (view.shared()) {
                        record(scope, "view.deleted", view);
                    }
                }));
    }

    /**
     * Brings a deleted view back as it was.
     *
     * @throws IllegalArgumentException for one view too many
     * @throws AccessDeniedException for somebody who could not have deleted it
     */
    @PreAuthorize(Roles.CAN_READ)
    public void restore(PartnerScope scope, SavedView view) {
        transactions.run(scope, () -> {
            checkChangeable(scope, view);
            if (view.isOf(scope)) {
                checkRoom(scope, view.page());
            }
            store.insert(scope, view);
            if (view.shared()) {
                record(scope, "view.shared", view);
            }
        });
    }

    /** The view with which a page opens for the person; empty without one and for a token. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<SavedView> defaultOf(PartnerScope scope, String page) {
        if (scope.personId() == null) {
            return Optional.empty();
        }
        return transactions.read(scope, () -> {
            List<ViewId> chosen = store.defaults(scope, page);
            return chosen.isEmpty() ? Optional.empty() : find(scope, page, chosen.getFirst());
        });
    }

    /**
     * Opens the view's page with it from now on, for this person.
     *
     * @throws NotFoundException when it is gone or not for this person
     */
    @PreAuthorize(Roles.CAN_READ)
    public void setDefault(PartnerScope scope, SavedView view) {
        transactions.run(
                scope,
                () -> store.setDefault(scope, view.page(), visible(scope, view).id()));
    }

    /** Opens a page without a view from now on, for this person. */
    @PreAuthorize(Roles.CAN_READ)
    public void clearDefault(PartnerScope scope, String page) {
        transactions.run(scope, () -> store.clearDefault(scope, page));
    }

    private SavedView put(PartnerScope scope, SavedView view, String action) {
        store.update(scope, view);
        if (view.shared()) {
            record(scope, action, view);
        }
        return view;
    }

    private void record(PartnerScope scope, String action, SavedView view) {
        audit.record(
                scope,
                action,
                view.name(),
                view.page() + ", saved by " + view.author().name());
    }

    private SavedView changeable(PartnerScope scope, SavedView view) {
        SavedView now = visible(scope, view);
        checkChangeable(scope, now);
        return now;
    }

    private SavedView visible(PartnerScope scope, SavedView view) {
        return find(scope, view.page(), view.id()).orElseThrow(() -> new NotFoundException("No view " + view.id()));
    }

    private static void checkChangeable(PartnerScope scope, SavedView view) {
        if (!view.isChangeableBy(scope)) {
            throw new AccessDeniedException("A shared view is changed by its author or an administrator");
        }
    }

    private List<SavedView> own(PartnerScope scope, String page) {
        return store.visible(scope, page).stream()
                .filter(view -> view.isOf(scope))
                .toList();
    }

    private void checkRoom(PartnerScope scope, String page) {
        if (own(scope, page).size() >= MAX_VIEWS) {
            throw new IllegalArgumentException("At most " + MAX_VIEWS + " views of a page can be saved");
        }
    }

    private static void check(Shown shown) {
        if (shown.query().length() > MAX_QUERY) {
            throw new IllegalArgumentException("A view holds at most " + MAX_QUERY + " characters");
        }
        if (String.join(",", shown.columns()).length() > MAX_COLUMNS) {
            throw new IllegalArgumentException("The columns of a view have at most " + MAX_COLUMNS + " characters");
        }
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw new IllegalArgumentException("A name of 1 to " + MAX_NAME + " characters is expected");
        }
        return stripped;
    }
}
