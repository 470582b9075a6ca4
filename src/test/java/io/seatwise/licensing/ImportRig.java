package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Faults;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does for a test what the pipeline does: opens a session in a transaction, hands over batches, publishes the event. */
@TestComponent
public class ImportRig {

    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRig(
            PartnerTransactions transactions,
            Scopes scopes,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.transactions = transactions;
        this.scopes = scopes;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an applied file did. */
    public record Applied(ImportId runId, Changes changes) {}

    public PartnerScope newPartner() {
        PartnerId id = PartnerId.random();
        transactions.installation(
                () -> jdbc.sql("insert into partner (partner_id, name, created_at) values (:id, :name, :now)")
                        .param("id", id)
                        .param("name", "Partner " + id)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("test", "", "ROLE_PARTNER_ADMIN"));
        return scopes.forJob(id, "Partner", "test");
    }

    public <R> Applied apply(PartnerScope scope, FileKind<R> kind, List<R> rows, int batch) {
        ImportContext context = context();
        Changes changes = transactions.write(scope, () -> {
            FileKind.Session<R> session = kind.open(scope, context);
            for (int start = 0; start < rows.size(); start += batch) {
                session.apply(rows.subList(start, Math.min(rows.size(), start + batch)), List.of(), Faults.IGNORED);
            }
            Changes result = session.finish();
            publish(scope, kind, context, result);
            return result;
        });
        return new Applied(context.runId(), changes);
    }

    public <R> Changes preview(PartnerScope scope, FileKind<R> kind, List<R> rows, int batch) {
        return transactions.write(scope, () -> {
            FileKind.Session<R> session = kind.open(scope, context());
            for (int start = 0; start < rows.size(); start += batch) {
                session.preview(
                        rows.subList(start, Math.min(rows.size(), start + batch)), List.of(), (l, c, code, f, m) -> {});
            }
            return session.finish();
        });
    }

    public <R> void undo(PartnerScope scope, FileKind<R> kind, ImportId runId) {
        ImportContext context = new ImportContext(runId, clock.instant(), LocalDate.now(clock));
        transactions.run(scope, () -> publish(scope, kind, context, kind.undo(scope, context)));
    }

    /** Says that a file has changed figures of these customers from this day on. */
    public void publish(PartnerScope scope, FileKind<?> kind, Set<CustomerId> customers, LocalDate from) {
        transactions.run(
                scope,
                () -> events.publishEvent(new ImportApplied(scope, ImportId.random(), kind.name(), customers, from)));
    }

    private ImportContext context() {
        return new ImportContext(ImportId.random(), clock.instant(), LocalDate.now(clock));
    }

    private <R> void publish(PartnerScope scope, FileKind<R> kind, ImportContext context, Changes changes) {
        events.publishEvent(new ImportApplied(
                scope,
                context.runId(),
                kind.name(),
                changes.customers(),
                changes.days().isEmpty() ? null : changes.days().first()));
    }
}
