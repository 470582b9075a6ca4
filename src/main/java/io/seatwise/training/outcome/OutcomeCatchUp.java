package io.seatwise.training.outcome;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures, shortly after each UTC day, what its end has made measurable. */
@Configuration(proxyBeanMethods = false)
class OutcomeCatchUp {

    private static final String JOB = "outcome-catch-up";
    private static final LocalTime AFTER_METRICS = LocalTime.of(0, 15);

    @Bean
    RecurringTask<Void> outcomeCatchUpTask(OutcomeRefresh outcomes, EveryPartner partners) {
        return Tasks.recurring(JOB, Schedules.daily(ZoneOffset.UTC, AFTER_METRICS))
                .execute((instance, context) -> outcomes.everyPartner(partners));
    }
}
