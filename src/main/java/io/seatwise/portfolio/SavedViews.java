package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The views of a page that a person saved for themselves; nobody else sees them. */
@Service
public class SavedViews {

    private static final int MAX_NAME = 100;
    private static final int MAX_QUERY = 4000;
    private static final int MAX_VIEWS = 50;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    SavedViews(PartnerTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * The person's views of a page by name; none for a token.
     *
     * @param page the page's path, such as {@code customers}
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<SavedView> of(PartnerScope scope, String page) {
        if (scope.personId() == null) {
            return List.of();
        }
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select view_id, page, name, query
                        from saved_view
                        where partner_id = :partner
                          and person_id = :person
                          and page = :page
                        order by lower(name), view_id
                        """)
                        .param("partner", scope.partnerId())
                        .param("person", person(scope))
                        .param("page", page)
                        .query((row, number) -> new SavedView(
                                row.getObject("view_id", UUID.class),
                                row.getString("page"),
                                row.getString("name"),
                                row.getString("query")))
                        .list());
    }

    /**
     * Saves a view of a page; one of the same name is replaced.
     *
     * @throws IllegalArgumentException for an empty or too long name, a too long query, or one view too many
     */
    @PreAuthorize(Roles.CAN_READ)
    public SavedView save(PartnerScope scope, String page, String name, String query) {
        String checked = checked(name);
        if (query.length() > MAX_QUERY) {
            throw new IllegalArgumentException("A view holds at most " + MAX_QUERY + " characters");
        }
        return transactions.write(scope, () -> {
            of(scope, page).stream()
                    .filter(view -> view.name().equalsIgnoreCase(checked))
                    .forEach(view -> delete(scope, view.id()));
            checkRoom(scope, page);
            SavedView view = new SavedView(UUID.randomUUID(), page, checked, query);
            insert(scope, view);
            return view;
        });
    }

    /**
     * Gives a view another name; without effect when it is gone.
     *
     * @throws IllegalArgumentException for an empty or too long name, or that of another view of the page
     */
    @PreAuthorize(Roles.CAN_READ)
    public void rename(PartnerScope scope, SavedView renamed, String name) {
        String checked = checked(name);
        transactions.run(scope, () -> {
            if (of(scope, renamed.page()).stream()
                    .anyMatch(view ->
                            !view.id().equals(renamed.id()) && view.name().equalsIgnoreCase(checked))) {
                throw new IllegalArgumentException("A view of this name is there already");
            }
            jdbc.sql("""
                        update saved_view
                        set name = :name
                        where partner_id = :partner
                          and person_id = :person
                          and view_id = :view
                        """)
                    .param("name", checked)
                    .param("partner", scope.partnerId())
                    .param("person", person(scope))
                    .param("view", renamed.id())
                    .update();
        });
    }

    /** Deletes a view; without effect when it is gone. */
    @PreAuthorize(Roles.CAN_READ)
    public void delete(PartnerScope scope, UUID viewId) {
        transactions.run(
                scope,
                () -> jdbc.sql("""
                        delete from saved_view
                        where partner_id = :partner
                          and person_id = :person
                          and view_id = :view
                        """)
                        .param("partner", scope.partnerId())
                        .param("person", person(scope))
                        .param("view", viewId)
                        .update());
    }

    /**
     * Brings a deleted view back as it was.
     *
     * @throws IllegalArgumentException for one view too many
     */
    @PreAuthorize(Roles.CAN_READ)
    public void restore(PartnerScope scope, SavedView view) {
        transactions.run(scope, () -> {
            checkRoom(scope, view.page());
            insert(scope, view);
        });
    }

    private void checkRoom(PartnerScope scope, String page) {
        if (of(scope, page).size() >= MAX_VIEWS) {
            throw new IllegalArgumentException("At most " + MAX_VIEWS + " views of a page can be saved");
        }
    }

    private void insert(PartnerScope scope, SavedView view) {
        jdbc.sql("""
                        insert into saved_view (partner_id, person_id, view_id, page, name, query)
                        values (:partner, :person, :view, :page, :name, :query)
                        """)
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .param("view", view.id())
                .param("page", view.page())
                .param("name", view.name())
                .param("query", view.query())
                .update();
    }

    private static UUID person(PartnerScope scope) {
        return Objects.requireNonNull(scope.personId(), "Views belong to a person, not to a token");
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw new IllegalArgumentException("A name of 1 to " + MAX_NAME + " characters is expected");
        }
        return stripped;
    }
}
