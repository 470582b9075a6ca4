package io.seatwise.imports.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.DatabaseProduct;
import io.seatwise.base.TableStatistics;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.pipeline.ImportRunner;
import io.seatwise.imports.received.ImportSweep;
import io.seatwise.imports.received.QueueLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The jobs of the imports. A partner is one task instance that works off all its waiting runs: the scheduler's table
 * lets an instance exist once, so that a partner's imports never overlap, on one node or several.
 *
 * @see <a href="../../../../../../docs/decisions/051-imports-as-jobs.md">decision 051</a>
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportLimits.class, QueueLimits.class})
public class ImportQueue {

    static final String TASK = "imports";

    private static final Duration NO_SLOT = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ImportQueue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Bean
    CustomTask<Void> importTask(ImportRunner runner, QueueLimits limits, TableStatistics statistics) {
        Semaphore slots = new Semaphore(limits.parallel());
        return Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(runner, slots, statistics, instance, context));
    }

    private CompletionHandler<Void> execute(
            ImportRunner runner,
            Semaphore slots,
            TableStatistics statistics,
            TaskInstance<Void> instance,
            ExecutionContext context) {
        if (!slots.tryAcquire()) {
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(NO_SLOT));
        }
        PartnerId partner = PartnerId.of(instance.getId());
        try {
            runner.workOff(partner, () -> context.getSchedulerState().isShuttingDown());
            statistics.refreshGrown();
        } finally {
            slots.release();
        }
        return (complete, operations) -> {
            operations.remove();
            if (runner.hasWork(partner)) {
                wake(context.getSchedulerClient(), partner);
            }
        };
    }

    /** Schedules the partner's waiting imports; does nothing where that is under way, or where no jobs run. */
    public void wake(PartnerScope scope) {
        scheduler.ifAvailable(client -> wake(client, scope.partnerId()));
    }

    private void wake(SchedulerClient client, PartnerId partner) {
        client.scheduleIfNotExists(new TaskInstance<>(TASK, partner.toString()), clock.instant());
    }

    @Bean
    RecurringTask<Void> importSweepTask(ImportSweep sweep) {
        return Tasks.recurring("imports-sweep", Schedules.daily(LocalTime.of(3, 20)))
                .execute((instance, context) -> sweep.run());
    }

    /**
     * A database file belongs to one process: what is marked as running when it starts was cut off by a restart, and is
     * begun again at once instead of after some missed heartbeats.
     */
    @Bean
    SmartInitializingSingleton resumeAfterRestart(JdbcClient jdbc, DataSource dataSource) {
        return () -> {
            if (!DatabaseProduct.isPostgresql(dataSource)) {
                jdbc.sql(
                                "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                        .update();
            }
        };
    }
}
