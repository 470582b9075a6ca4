package io.seatwise.portfolio.views;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.ViewId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes saved views. Every method runs in the caller's transaction. */
@Repository
class SavedViewStore {

    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's own views of a page and those shared with the team, by name. */
    List<SavedView> visible(PartnerScope scope, String page) {
        return jdbc.sql("""
                        select v.view_id, v.page, v.name, v.query, v.shown_columns, v.shared, v.person_id,
                            p.name as author
                        from saved_view v
                        join person p on p.partner_id = v.partner_id and p.person_id = v.person_id
                        where v.partner_id = :partner
                          and v.page = :page
                          and (v.person_id = :person or v.shared)
                        order by lower(v.name), v.view_id
                        """)
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .param("page", page)
                .query((row, number) -> new SavedView(
                        ViewId.of(row, "view_id"),
                        row.getString("page"),
                        row.getString("name"),
                        new SavedView.Shown(row.getString("query"), columns(row.getString("shown_columns"))),
                        new SavedView.Author(PersonId.of(row, "person_id"), row.getString("author")),
                        row.getBoolean("shared")))
                .list();
    }

    void insert(PartnerScope scope, SavedView view) {
        jdbc.sql("""
                        insert into saved_view
                            (partner_id, person_id, view_id, page, name, query, shown_columns, shared)
                        values (:partner, :author, :view, :page, :name, :query, :columns, :shared)
                        """).params(parameters(scope, view)).update();
    }

    void update(PartnerScope scope, SavedView view) {
        jdbc.sql("""
                        update saved_view
                        set name = :name, query = :query, shown_columns = :columns, shared = :shared
                        where partner_id = :partner
                          and person_id = :author
                          and view_id = :view
                        """).params(parameters(scope, view)).update();
    }

    void delete(PartnerScope scope, SavedView view) {
        jdbc.sql("""
                        delete from saved_view
                        where partner_id = :partner
                          and person_id = :author
                          and view_id = :view
                        """)
                .param("partner", scope.partnerId())
                .param("author", view.author().personId())
                .param("view", view.id())
                .update();
    }

    /** The ids of the views that the person's pages open with: at most one of a page. */
    List<ViewId> defaults(PartnerScope scope, String page) {
        return jdbc.sql("""
                        select view_id
                        from default_view
                        where partner_id = :partner
                          and person_id = :person
                          and page = :page
                        """)
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .param("page", page)
                .query((row, number) -> ViewId.of(row, "view_id"))
                .list();
    }

    void clearDefault(PartnerScope scope, String page) {
        jdbc.sql("""
                        delete from default_view
                        where partner_id = :partner
                          and person_id = :person
                          and page = :page
                        """)
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .param("page", page)
                .update();
    }

    void setDefault(PartnerScope scope, String page, ViewId viewId) {
        clearDefault(scope, page);
        jdbc.sql("""
                        insert into default_view (partner_id, person_id, page, view_id)
                        values (:partner, :person, :page, :view)
                        """)
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .param("page", page)
                .param("view", viewId)
                .update();
    }

    private static Map<String, Object> parameters(PartnerScope scope, SavedView view) {
        return Map.of(
                "partner", scope.partnerId(),
                "author", view.author().personId(),
                "view", view.id(),
                "page", view.page(),
                "name", view.name(),
                "query", view.shown().query(),
                "columns", String.join(",", view.shown().columns()),
                "shared", view.shared());
    }

    static PersonId person(PartnerScope scope) {
        return Objects.requireNonNull(scope.personId(), "Views belong to a person, not to a token");
    }

    private static List<String> columns(String stored) {
        return Arrays.stream(stored.split(",")).filter(key -> !key.isEmpty()).toList();
    }
}
