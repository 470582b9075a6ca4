package io.seatwise.derived;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.TableStatistics;
import io.seatwise.ids.PartnerId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job of a partner's derived figures: one task instance per partner, woken after each commit that marks something.
 * A sweep wakes it at the turn of the day, for a new attempt after a failure, and where a node died before it could.
 *
 * @see <a href="../../../../../../docs/decisions/110-derived-data.md">decision 110</a>
 */
@Configuration(proxyBeanMethods = false)
class DerivedJob {

    static final String TASK = "derived";

    private static final String SWEEP = "derived-sweep";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration WHILE_BUSY = Duration.ofMillis(200);

    /** A large partner yields after this time, so that other partners do not wait. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final int SLOTS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    @Bean
    CustomTask<Void> derivedTask(DerivedRun run, Scopes scopes, TableStatistics statistics, Clock clock) {
        Semaphore slots = new Semaphore(SLOTS);
        return Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(run, scopes, slots, statistics, clock, instance, context));
    }

    private static CompletionHandler<Void> execute(
            DerivedRun run,
            Scopes scopes,
            Semaphore slots,
            TableStatistics statistics,
            Clock clock,
            TaskInstance<Void> instance,
            ExecutionContext context) {
        if (!slots.tryAcquire()) {
            return again(WHILE_BUSY);
        }
        PartnerScope scope = scope(scopes, PartnerId.of(instance.getId()));
        try {
            long end = System.nanoTime() + TURN.toNanos();
            return switch (run.run(
                    scope,
                    () -> System.nanoTime() > end || context.getSchedulerState().isShuttingDown())) {
                case BUSY -> again(WHILE_BUSY);
                case STOPPED -> again(Duration.ZERO);
                case DONE -> {
                    statistics.refreshGrown();
                    yield (complete, operations) -> {
                        operations.remove();
                        if (run.hasMore(scope)) {
                            wake(context.getSchedulerClient(), scope.partnerId(), clock);
                        }
                    };
                }
            };
        } finally {
            slots.release();
        }
    }

    private static CompletionHandler<Void> again(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    @Bean
    RecurringTask<Void> derivedSweepTask(
            DerivedRun run, EveryPartner partners, Clock clock, @Value("${seatwise.derived.sweep}") Duration sweep) {
        return Tasks.recurring(SWEEP, Schedules.fixedDelay(sweep))
                .execute((instance, context) -> partners.each(SWEEP, scope -> {
                    if (run.isNeeded(scope)) {
                        wake(context.getSchedulerClient(), scope.partnerId(), clock);
                    }
                }));
    }

    static PartnerScope scope(Scopes scopes, PartnerId partnerId) {
        return scopes.forJob(partnerId, "", TASK);
    }

    private static void wake(SchedulerClient client, PartnerId partnerId, Clock clock) {
        client.scheduleIfNotExists(new TaskInstance<>(TASK, partnerId.toString()), clock.instant());
    }

    /** Wakes the job once what was marked is there for all to see. */
    @Component
    static class Waker {

        private final ObjectProvider<SchedulerClient> scheduler;
        private final TransactionTemplate outside;
        private final Clock clock;

        /** A job that exists already is an error in the database, which must not spoil a transaction. */
        Waker(ObjectProvider<SchedulerClient> scheduler, PlatformTransactionManager transactions, Clock clock) {
            this.scheduler = scheduler;
            this.outside = new TransactionTemplate(transactions);
            this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
            this.clock = clock;
        }

        @TransactionalEventListener
        void on(DerivationsDue due) {
            outside.executeWithoutResult(
                    status -> scheduler.ifAvailable(client -> wake(client, due.partnerId(), clock)));
        }
    }
}
