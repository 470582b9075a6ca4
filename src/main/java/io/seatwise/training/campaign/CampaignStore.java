package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.ListOrder;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code campaign}, with the texts of {@link CampaignTexts}; runs in the caller's transaction. */
@Repository
class CampaignStore {

    private static final String SELECT = """
            select p.*, c.name as customer_name,
                (select sum(r.seen) from campaign_result r
                    where r.partner_id = p.partner_id and r.campaign_id = p.campaign_id) as seen,
                (select sum(r.clicks) from campaign_result r
                    where r.partner_id = p.partner_id and r.campaign_id = p.campaign_id) as clicks
            from campaign p
            join customer c on c.partner_id = p.partner_id and c.tenant_id = p.tenant_id
            where p.partner_id = :partner and %s
            """;

    private final JdbcClient jdbc;
    private final CampaignTexts texts;

    CampaignStore(JdbcClient jdbc, CampaignTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @throws NotFoundException when the scope may not see it */
    Campaign visible(PartnerScope scope, CampaignId id) {
        return find(scope, id).orElseThrow(() -> new NotFoundException("No campaign " + id));
    }

    Optional<Campaign> find(PartnerScope scope, CampaignId id) {
        return texts
                .add(
                        scope,
                        jdbc.sql(SELECT.formatted(scope.customerFilter("c")) + "and p.campaign_id = :id")
                                .params(scope.parameters())
                                .param("id", id)
                                .query((row, number) -> read(row))
                                .list())
                .stream()
                .findFirst();
    }

    List<Campaign> page(
            PartnerScope scope, CampaignFilter filter, @Nullable ListOrder<CampaignSort> order, int offset, int limit) {
        return texts.add(
                scope,
                with(
                                filter,
                                SELECT.formatted(scope.customerFilter("c"))
                                        + condition(filter)
                                        + """
                        order by %s p.start_day desc, p.name, p.campaign_id
                        offset :offset rows
                        fetch next :limit rows only
                        """.formatted(ListOrder.sql(order, CampaignSort::expression)),
                                scope)
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, number) -> read(row))
                        .list());
    }

    long count(PartnerScope scope, CampaignFilter filter) {
        return with(filter, """
                        select count(*)
                        from campaign p
                        join customer c on c.partner_id = p.partner_id and c.tenant_id = p.tenant_id
                        where p.partner_id = :partner and %s
                        """.formatted(scope.customerFilter("c")) + condition(filter), scope)
                .query(Long.class)
                .single();
    }

    /** Returns all campaigns of the partner in these states, regardless of visibility: for the daily job and other modules. */
    List<Campaign> inStates(PartnerScope scope, Collection<CampaignState> states) {
        return texts.add(
                scope,
                jdbc.sql(SELECT.formatted("p.state in (:states)") + "order by p.start_day, p.campaign_id")
                        .param("partner", scope.partnerId())
                        .param("states", states.stream().map(Enum::name).toList())
                        .query((row, number) -> read(row))
                        .list());
    }

    /** Whether a campaign is due for a transition on this day. */
    boolean anyDue(PartnerScope scope, LocalDate day) {
        return jdbc.sql("""
                        select 1 from campaign
                        where partner_id = :partner
                        and (state = 'SCHEDULED' and start_day <= :day
                            or state in ('ACTIVE', 'PENDING_APPROVAL') and end_day < :day)
                        fetch first 1 rows only
                        """)
                .param("partner", scope.partnerId())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Lets one transaction at a time decide about campaigns of this customer. */
    void lockCustomer(PartnerScope scope, CustomerId customer) {
        jdbc.sql("select tenant_id from customer where partner_id = :partner and tenant_id = :tenant for update")
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .query((row, number) -> 0)
                .list();
    }

    /** Those of the customer that hold an insight on some of these days. */
    List<Campaign> holding(PartnerScope scope, CustomerId customer, LocalDate start, LocalDate end) {
        return inStates(scope, CampaignState.holding()).stream()
                .filter(each -> each.customer().id().equals(customer))
                .filter(each -> !each.plan().schedule().start().isAfter(end)
                        && !each.plan().schedule().end().isBefore(start))
                .toList();
    }

    void insert(PartnerScope scope, Campaign campaign) {
        jdbc.sql("""
                        insert into campaign (partner_id, campaign_id, tenant_id, name, scenario, insight, playbook_code,
                            narrowed_by, narrowed_to, excluded_groups, link, start_day, end_day, frequency, state,
                            problem, author, edited_by, submitted_by, approver, activated_on, ended_on, changed_at,
                            version)
                        values (:partner, :id, :tenant, :name, :scenario, :insight, :playbook, :narrowedBy, :narrowedTo,
                            :excluded, :link, :start, :end, :frequency, :state, :problem, :author, :editedBy,
                            :submittedBy, :approver, :activatedOn, :endedOn, :changedAt, :version)
                        """)
                .params(values(scope, campaign))
                .param("author", campaign.people().author())
                .update();
        texts.put(scope, campaign);
    }

    /** @return false when somebody else changed it since {@code campaign.version() - 1} was read */
    boolean update(PartnerScope scope, Campaign campaign) {
        int changed = jdbc.sql("""
                        update campaign
                        set tenant_id = :tenant, name = :name, scenario = :scenario, insight = :insight,
                            playbook_code = :playbook, narrowed_by = :narrowedBy, narrowed_to = :narrowedTo,
                            excluded_groups = :excluded, link = :link, start_day = :start, end_day = :end,
                            frequency = :frequency, state = :state, problem = :problem, edited_by = :editedBy,
                            submitted_by = :submittedBy, approver = :approver, activated_on = :activatedOn,
                            ended_on = :endedOn, changed_at = :changedAt, version = :version
                        where partner_id = :partner and campaign_id = :id and version = :version - 1
                        """).params(values(scope, campaign)).update();
        if (changed == 1) {
            texts.put(scope, campaign);
        }
        return changed == 1;
    }

    private static Map<String, @Nullable Object> values(PartnerScope scope, Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        TargetRule target = plan.target();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("partner", scope.partnerId());
        values.put("id", campaign.id());
        values.put("tenant", campaign.customer().id());
        values.put("name", plan.name());
        values.put("scenario", plan.subject().scenario().name());
        values.put("insight", plan.subject().insight().name());
        values.put("playbook", plan.subject().playbookCode());
        GroupAttribute narrowedBy = target.narrowedBy();
        values.put("narrowedBy", narrowedBy == null ? null : narrowedBy.name());
        values.put("narrowedTo", String.join("\n", target.narrowedTo()));
        values.put("excluded", String.join("\n", target.excluded()));
        values.put("link", plan.message().link());
        values.put("start", plan.schedule().start());
        values.put("end", plan.schedule().end());
        values.put("frequency", plan.schedule().frequency().name());
        values.put("state", campaign.status().state().name());
        CampaignRefusal problem = campaign.status().problem();
        values.put("problem", problem == null ? null : problem.name());
        values.put("editedBy", campaign.people().editedBy());
        values.put("submittedBy", campaign.people().submittedBy());
        values.put("approver", campaign.people().approver());
        values.put("activatedOn", campaign.status().activatedOn());
        values.put("endedOn", campaign.status().endedOn());
        values.put("changedAt", campaign.people().changedAt().atOffset(ZoneOffset.UTC));
        values.put("version", campaign.status().version());
        return values;
    }

    private static String condition(CampaignFilter filter) {
        return (filter.text().isEmpty()
                        ? ""
                        : " and (lower(p.name) like :text escape '!' or c.name_key like :text escape '!')")
                + (filter.customer() == null ? "" : " and p.tenant_id = :tenant")
                + (filter.states().isEmpty() ? "" : " and p.state in (:states)")
                + (filter.scenarios().isEmpty() ? "" : " and p.scenario in (:scenarios)")
                + "\n";
    }

    private JdbcClient.StatementSpec with(CampaignFilter filter, String sql, PartnerScope scope) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).params(scope.parameters());
        if (!filter.text().isEmpty()) {
            String text = filter.text().toLowerCase(Locale.ROOT);
            statement = statement.param(
                    "text", "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        if (filter.customer() != null) {
            statement = statement.param("tenant", filter.customer());
        }
        if (!filter.states().isEmpty()) {
            statement = statement.param(
                    "states", filter.states().stream().map(Enum::name).toList());
        }
        if (!filter.scenarios().isEmpty()) {
            statement = statement.param(
                    "scenarios", filter.scenarios().stream().map(Enum::name).toList());
        }
        return statement;
    }

    private static Campaign read(ResultSet row) throws SQLException {
        String narrowedBy = row.getString("narrowed_by");
        TargetRule target = new TargetRule(
                narrowedBy == null ? null : GroupAttribute.valueOf(narrowedBy),
                lines(row.getString("narrowed_to")),
                lines(row.getString("excluded_groups")));
        CampaignPlan plan = new CampaignPlan(
                row.getString("name"),
                new CampaignPlan.Subject(
                        Scenario.valueOf(row.getString("scenario")),
                        CampaignInsight.valueOf(row.getString("insight")),
                        row.getString("playbook_code")),
                new CampaignPlan.Message(Map.of(), row.getString("link")),
                target,
                new CampaignPlan.Schedule(
                        row.getObject("start_day", LocalDate.class),
                        row.getObject("end_day", LocalDate.class),
                        Frequency.valueOf(row.getString("frequency"))));
        String problem = row.getString("problem");
        Instant changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new Campaign(
                CampaignId.of(row, "campaign_id"),
                new NamedCustomer(CustomerId.of(row, "tenant_id"), row.getString("customer_name")),
                plan,
                new Campaign.Status(
                        CampaignState.valueOf(row.getString("state")),
                        problem == null ? null : CampaignRefusal.valueOf(problem),
                        row.getObject("activated_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getInt("version")),
                new Campaign.People(
                        row.getString("author"),
                        row.getString("edited_by"),
                        row.getString("submitted_by"),
                        row.getString("approver"),
                        changedAt),
                new Campaign.Reach(number(row, "seen"), number(row, "clicks")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static List<String> lines(String stored) {
        return stored.isEmpty() ? List.of() : Arrays.asList(stored.split("\n"));
    }
}
