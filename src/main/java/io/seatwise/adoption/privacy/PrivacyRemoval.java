package io.seatwise.adoption.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes for good, shortly after each UTC day, what was switched off on it. */
@Configuration(proxyBeanMethods = false)
class PrivacyRemoval {

    private static final String JOB = "privacy-removal";
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 2);

    @Bean
    RecurringTask<Void> privacyRemovalTask(PrivacySettings settings, EveryPartner partners) {
        return Tasks.recurring(JOB, Schedules.daily(ZoneOffset.UTC, AFTER_MIDNIGHT))
                .execute((instance, context) -> partners.each(JOB, settings::removeWhatIsDue));
    }
}
