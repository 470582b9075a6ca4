package io.seatwise.training.recommendation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes recommendations right after the change that made them due, so that a reader seldom has to. */
@Configuration(proxyBeanMethods = false)
class RecommendationJob {

    private static final String TASK = "recommendations";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** A partner is one instance: the scheduler lets it exist once, on one node or several. */
    @Bean
    CustomTask<Void> recommendationTask(RecommendationRefresh refresh, Scopes scopes, Clock clock) {
        return Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    PartnerScope scope = scopes.forJob(UUID.fromString(instance.getId()), "", TASK);
                    refresh.ensureCurrent(scope);
                    return (complete, operations) -> {
                        operations.remove();
                        if (refresh.isDue(scope)) {
                            schedule(context.getSchedulerClient(), scope, clock);
                        }
                    };
                });
    }

    private static void schedule(SchedulerClient client, PartnerScope scope, Clock clock) {
        client.scheduleIfNotExists(new TaskInstance<>(TASK, scope.partnerId().toString()), clock.instant());
    }

    /** Wakes the job once the change is there for all to see. */
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
        void on(RecommendationsDue due) {
            outside.executeWithoutResult(
                    status -> scheduler.ifAvailable(client -> schedule(client, due.scope(), clock)));
        }
    }
}
