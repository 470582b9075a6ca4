package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.privacy.CustomerPrivacy.Change;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of decisions; runs in the caller's transaction. */
@Repository
class PrivacyStore {

    private final JdbcClient jdbc;

    PrivacyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CustomerPrivacy> find(PartnerScope scope, CustomerId customer) {
        return jdbc.sql("select * from customer_privacy where partner_id = :partner and tenant_id = :tenant")
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .query((row, number) -> read(row))
                .optional();
    }

    Map<CustomerId, CustomerPrivacy> find(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, CustomerPrivacy> found = new HashMap<>();
        UuidArray.forEachChunk(
                customers,
                some -> jdbc.sql("""
                        select p.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer_privacy p on p.partner_id = :partner and p.tenant_id = id.tenant_id
                        where p.tenant_id is not null
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .query(row -> {
                            CustomerPrivacy privacy = read(row);
                            found.put(privacy.customer(), privacy);
                        }));
        return found;
    }

    Set<CustomerId> optedOut(PartnerScope scope) {
        return new HashSet<>(jdbc.sql("""
                        select tenant_id from customer_privacy
                        where partner_id = :partner and people_on = false
                        """)
                .param("partner", scope.partnerId())
                .query(CustomerId.ROW)
                .list());
    }

    /** Those whose day of changing is over and whose data is still there. */
    List<CustomerPrivacy> due(PartnerScope scope, Instant dayBegan) {
        return jdbc.sql("""
                        select * from customer_privacy
                        where partner_id = :partner
                        and (people_on = false and people_removed_at is null and people_changed_at < :began
                            or groups_on = false and groups_removed_at is null and groups_changed_at < :began)
                        order by tenant_id
                        """)
                .param("partner", scope.partnerId())
                .param("began", time(dayBegan))
                .query((row, number) -> read(row))
                .list();
    }

    void put(PartnerScope scope, CustomerPrivacy privacy) {
        jdbc.sql("delete from customer_privacy where partner_id = :partner and tenant_id = :tenant")
                .param("partner", scope.partnerId())
                .param("tenant", privacy.customer())
                .update();
        Change people = privacy.people().change();
        Change groups = privacy.groups().change();
        Change coverage = privacy.coverage();
        jdbc.sql("""
                        insert into customer_privacy (
                            partner_id, tenant_id,
                            people_on, people_changed_by, people_changed_at, people_reason, people_removed_at,
                            groups_on, groups_changed_by, groups_changed_at, groups_reason, groups_removed_at,
                            group_attributes, coverage_checked_by, coverage_checked_at)
                        values (
                            :partner, :tenant,
                            :peopleOn, :peopleBy, :peopleAt, :peopleReason, :peopleRemoved,
                            :groupsOn, :groupsBy, :groupsAt, :groupsReason, :groupsRemoved,
                            :attributes, :coverageBy, :coverageAt)
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", privacy.customer())
                .param("peopleOn", privacy.people().on())
                .param("peopleBy", people == null ? null : people.by())
                .param("peopleAt", people == null ? null : time(people.at()))
                .param("peopleReason", people == null ? null : people.reason())
                .param("peopleRemoved", time(privacy.people().removedAt()))
                .param("groupsOn", privacy.groups().on())
                .param("groupsBy", groups == null ? null : groups.by())
                .param("groupsAt", groups == null ? null : time(groups.at()))
                .param("groupsReason", groups == null ? null : groups.reason())
                .param("groupsRemoved", time(privacy.groups().removedAt()))
                .param(
                        "attributes",
                        privacy.attributes().stream()
                                .sorted()
                                .map(GroupAttribute::name)
                                .collect(Collectors.joining(" ")))
                .param("coverageBy", coverage == null ? null : coverage.by())
                .param("coverageAt", coverage == null ? null : time(coverage.at()))
                .update();
    }

    private static CustomerPrivacy.Choice choice(ResultSet row, String of) throws SQLException {
        return new CustomerPrivacy.Choice(
                row.getBoolean(of + "_on"),
                change(
                        row.getString(of + "_changed_by"),
                        instant(row, of + "_changed_at"),
                        row.getString(of + "_reason")),
                instant(row, of + "_removed_at"));
    }

    private static CustomerPrivacy read(ResultSet row) throws SQLException {
        return new CustomerPrivacy(
                CustomerId.of(row, "tenant_id"),
                choice(row, "people"),
                choice(row, "groups"),
                attributes(row.getString("group_attributes")),
                change(row.getString("coverage_checked_by"), instant(row, "coverage_checked_at"), ""));
    }

    private static Set<GroupAttribute> attributes(@Nullable String stored) {
        return stored == null || stored.isEmpty()
                ? Set.of()
                : new TreeSet<>(Arrays.stream(stored.split(" "))
                        .map(GroupAttribute::valueOf)
                        .toList());
    }

    private static @Nullable Change change(@Nullable String by, @Nullable Instant at, @Nullable String reason) {
        return by == null || at == null ? null : new Change(by, at, reason == null ? "" : reason);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
