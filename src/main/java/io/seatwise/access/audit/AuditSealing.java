package io.seatwise.access.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the audit: sealing every few seconds; a check each night, which leaves the head of the day in the log. */
@Configuration(proxyBeanMethods = false)
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);
    private static final String SEAL = "audit-seal";
    private static final String CHECK = "audit-check";

    @Bean
    RecurringTask<Void> auditSealTask(
            EveryPartner partners, AuditChain chain, @Value("${seatwise.audit.seal-every:10s}") Duration every) {
        return Tasks.recurring(SEAL, Schedules.fixedDelay(every))
                .execute((instance, context) -> partners.each(SEAL, chain::seal));
    }

    @Bean
    RecurringTask<Void> auditCheckTask(EveryPartner partners, AuditChain chain) {
        return Tasks.recurring(CHECK, Schedules.daily(LocalTime.of(0, 20)))
                .execute((instance, context) -> partners.each(CHECK, scope -> check(chain, scope)));
    }

    static void check(AuditChain chain, PartnerScope scope) {
        chain.seal(scope);
        AuditVerdict verdict = chain.verify(scope);
        AuditVerdict.Break broken = verdict.broken();
        if (broken == null) {
            LOG.info(
                    "Audit of partner {} is whole: {} entries, head {}",
                    scope.partnerId(),
                    verdict.entries(),
                    verdict.head());
        } else {
            LOG.error(
                    "Audit of partner {} is BROKEN at number {}: entry {} was {}",
                    scope.partnerId(),
                    broken.number(),
                    broken.entry(),
                    broken.kind());
        }
    }
}
