package io.seatwise.licensing.flags;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where a partner draws the line for low adoption and low deployment. Flags follow at once: they are raised on reading. */
@Service
public class ThresholdSettings {

    /**
     * How many customers a pair of lines would flag.
     *
     * @param lowAdoption customers whose usage is below the line
     * @param lowDeployment customers whose deployment is below the line
     */
    public record Reach(long lowAdoption, long lowDeployment) {}

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ThresholdSettings(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The partner's thresholds, or {@link Thresholds#DEFAULT}. */
    @PreAuthorize(Roles.CAN_READ)
    public Thresholds of(PartnerScope scope) {
        return stored(scope);
    }

    /** How many customers these thresholds would flag. */
    @PreAuthorize(Roles.CAN_READ)
    public Reach reach(PartnerScope scope, Thresholds thresholds) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select
                                    sum(case when LOW_ADOPTION then 1 else 0 end) as low_adoption,
                                    sum(case when LOW_DEPLOYMENT then 1 else 0 end) as low_deployment
                                from customer_metrics m
                                join customer c on c.partner_id = m.partner_id and c.tenant_id = m.tenant_id
                                where m.partner_id = :partner and c.archived_at is null and SCOPE
                                """.replace("LOW_ADOPTION", FlagRules.sql(Flag.LOW_ADOPTION, "m"))
                                .replace("LOW_DEPLOYMENT", FlagRules.sql(Flag.LOW_DEPLOYMENT, "m"))
                                .replace("SCOPE", scope.customerFilter("c")))
                        .params(scope.parameters())
                        .params(FlagRules.parameters(thresholds, LocalDate.now(clock)))
                        .query((row, number) -> new Reach(row.getLong("low_adoption"), row.getLong("low_deployment")))
                        .single());
    }

    /**
     * Changes the partner's thresholds.
     *
     * @throws IllegalArgumentException for a percentage outside 0 to 100 or with more than three decimals
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void change(PartnerScope scope, Thresholds thresholds) {
        check(thresholds.lowAdoptionPercent());
        check(thresholds.lowDeploymentPercent());
        transactions.run(scope, () -> {
            Thresholds before = stored(scope);
            if (isSame(before, thresholds)) {
                return;
            }
            store(scope, thresholds);
            audit.record(scope, "settings.thresholds", "thresholds", words(thresholds) + "; before " + words(before));
            events.publishEvent(new ThresholdsChanged(scope));
        });
    }

    /** The partner's thresholds for work that nobody asked for by hand: a job, an import. */
    public Thresholds forJob(PartnerScope scope) {
        return stored(scope);
    }

    public Thresholds stored(PartnerScope scope) {
        Optional<Thresholds> own = transactions.read(
                scope,
                () -> jdbc.sql("""
                                select low_adoption_percent, low_deployment_percent
                                from threshold
                                where partner_id = :partner
                                """)
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new Thresholds(row.getBigDecimal(1), row.getBigDecimal(2)))
                        .optional());
        return own.orElse(Thresholds.DEFAULT);
    }

    private void store(PartnerScope scope, Thresholds thresholds) {
        jdbc.sql("delete from threshold where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        jdbc.sql("""
                        insert into threshold (partner_id, low_adoption_percent, low_deployment_percent, changed_by, changed_at)
                        values (:partner, :adoption, :deployment, :actor, :now)
                        """)
                .param("partner", scope.partnerId())
                .param("adoption", thresholds.lowAdoptionPercent())
                .param("deployment", thresholds.lowDeploymentPercent())
                .param("actor", scope.actor())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void check(BigDecimal percent) {
        if (!Thresholds.isPercent(percent)) {
            throw new IllegalArgumentException("A threshold is 0 to 100 with at most three decimals, not " + percent);
        }
    }

    private static boolean isSame(Thresholds one, Thresholds other) {
        return one.lowAdoptionPercent().compareTo(other.lowAdoptionPercent()) == 0
                && one.lowDeploymentPercent().compareTo(other.lowDeploymentPercent()) == 0;
    }

    private static String words(Thresholds thresholds) {
        return "low adoption below %s %%, low deployment below %s %%"
                .formatted(
                        thresholds.lowAdoptionPercent().toPlainString(),
                        thresholds.lowDeploymentPercent().toPlainString());
    }
}
