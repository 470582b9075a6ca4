package io.seatwise.licensing.metrics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Condenses each partner's history at night, before the embedded database is compacted. */
@Configuration(proxyBeanMethods = false)
class HistoryCondensingJob {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryCondensingJob.class);
    private static final String JOB = "condense-history";
    private static final LocalTime AT = LocalTime.of(2, 20);

    @Bean
    RecurringTask<Void> condenseHistoryTask(HistoryCondensing condensing, EveryPartner partners) {
        return Tasks.recurring(JOB, Schedules.daily(ZoneOffset.UTC, AT))
                .execute((instance, context) -> partners.each(JOB, scope -> {
                    long days = condensing.condense(scope);
                    if (days > 0) {
                        LOG.info(
                                "{} days of customers' services of {} are kept by week or month",
                                days,
                                scope.partnerId());
                    }
                }));
    }
}
