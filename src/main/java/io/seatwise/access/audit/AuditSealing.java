package io.seatwise.access.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs of the audit: sealing every few seconds; a check each night, which leaves the head of the day in the log; and
 * the removal of entries after their time.
 */
@Configuration(proxyBeanMethods = false)
class AuditSealing {

    private static final String SEAL = "audit-seal";
    private static final String CHECK = "audit-check";
    private static final String RETENTION = "audit-retention";

    @Bean
    RecurringTask<Void> auditSealTask(
            EveryPartner partners, AuditChain chain, @Value("${seatwise.audit.seal-every:10s}") Duration every) {
        return Tasks.recurring(SEAL, Schedules.fixedDelay(every))
                .execute((instance, context) -> partners.each(SEAL, chain::seal));
    }

    @Bean
    RecurringTask<Void> auditCheckTask(AuditCheck check) {
        return Tasks.recurring(CHECK, Schedules.daily(LocalTime.of(0, 20)))
                .execute((instance, context) -> check.answer());
    }

    @Bean
    RecurringTask<Void> auditRetentionTask(EveryPartner partners, AuditRetention retention) {
        return Tasks.recurring(RETENTION, Schedules.daily(LocalTime.of(0, 40)))
                .execute((instance, context) -> partners.each(RETENTION, retention::remove));
    }
}
