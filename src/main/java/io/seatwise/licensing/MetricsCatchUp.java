package io.seatwise.licensing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings every partner's renewals to the new day shortly after midnight, so that no reader has to wait for it. */
@Configuration(proxyBeanMethods = false)
class MetricsCatchUp {

    private static final String JOB = "metrics-catch-up";
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    @Bean
    RecurringTask<Void> metricsCatchUpTask(MetricsRefresh metrics, EveryPartner partners) {
        return Tasks.recurring(JOB, Schedules.daily(ZoneOffset.UTC, AFTER_MIDNIGHT))
                .execute((instance, context) -> partners.each(JOB, metrics::ensureCurrent));
    }
}
