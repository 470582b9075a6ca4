package io.seatwise.licensing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings every partner's renewals to the new day shortly after midnight, so that no reader has to wait for it. */
@Configuration(proxyBeanMethods = false)
class MetricsCatchUp {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    private record Partner(UUID id, String name) {}

    @Bean
    RecurringTask<Void> metricsCatchUpTask(
            MetricsRefresh metrics, Scopes scopes, PartnerTransactions transactions, JdbcClient jdbc) {
        return Tasks.recurring("metrics-catch-up", Schedules.daily(ZoneOffset.UTC, AFTER_MIDNIGHT))
                .execute((instance, context) -> {
                    List<Partner> partners = transactions.installation(() -> jdbc.sql(
                                    "select partner_id, name from partner order by partner_id")
                            .query((row, number) -> new Partner(row.getObject(1, UUID.class), row.getString(2)))
                            .list());
                    for (Partner partner : partners) {
                        PartnerScope scope = scopes.forJob(partner.id(), partner.name(), "metrics-catch-up");
                        metrics.ensureCurrent(scope);
                    }
                });
    }
}
