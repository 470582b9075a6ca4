package io.seatwise.training.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every quarter of an hour which digests are due, so that one comes though a node was away in the morning or the
 * mail server did not answer. The scheduler lets one node at a time do it.
 */
@Configuration(proxyBeanMethods = false)
class DigestJob {

    private static final String JOB = "weekly-digest";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> weeklyDigestTask(Digests digests, EveryPartner partners) {
        return Tasks.recurring(JOB, Schedules.fixedDelay(QUARTER))
                .execute((instance, context) -> partners.each(
                        JOB,
                        partner -> digests.sendDue(
                                partner, () -> context.getSchedulerState().isShuttingDown())));
    }
}
