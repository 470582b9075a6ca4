package io.seatwise.adoption.score;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.score.network.NetworkMeasurementFileKind;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.FileKindTester;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Faults;
import io.seatwise.portfolio.PortfolioData;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Brings score files in for tests as the pipeline does: a session in a transaction, the event, then what follows from it. */
public final class ScoreRig {

    private static final String ADOPTION = "customerTenantId,day,scheme,category,points,maxPoints,primaryNumerator,"
            + "primaryDenominator,benchmarkPercent\n";
    private static final String NETWORK =
            "customerTenantId,day,location,users,exchangeLatencyMs,sharePointDownloadMBps,teamsMos\n";

    private final ApplicationContext context;
    private final PartnerTransactions transactions;
    private final PortfolioData data;

    public ScoreRig(ApplicationContext context) {
        this.context = context;
        this.transactions = context.getBean(PartnerTransactions.class);
        this.data = new PortfolioData(transactions, context.getBean(JdbcTemplate.class), context.getBean(Scopes.class));
    }

    /** What a file did. */
    public record Applied(ImportId runId, Changes changes) {}

    public PartnerScope partner() {
        return data.partner("Contoso", TestClock.TODAY);
    }

    public PortfolioData data() {
        return data;
    }

    /** Lines of an {@code adoption-score} file without its header. */
    public Applied adoption(PartnerScope scope, String... lines) {
        return bring(scope, context.getBean(AdoptionScoreFileKind.class), ADOPTION + String.join("\n", lines));
    }

    /** Lines of a {@code network-measurement} file without its header. */
    public Applied network(PartnerScope scope, String... lines) {
        return bring(scope, context.getBean(NetworkMeasurementFileKind.class), NETWORK + String.join("\n", lines));
    }

    public void undoAdoption(PartnerScope scope, ImportId runId) {
        undo(scope, context.getBean(AdoptionScoreFileKind.class), runId);
    }

    public void undoNetwork(PartnerScope scope, ImportId runId) {
        undo(scope, context.getBean(NetworkMeasurementFileKind.class), runId);
    }

    /** Computes what is due, such as after a change of the scheme. */
    public void drain(PartnerScope scope) {
        context.getBean(DerivedDrain.class).drain(scope);
    }

    /** Inside a transaction the facts are not complete yet; the caller drains after it. */
    private void follow(PartnerScope scope) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            drain(scope);
        }
    }

    private <R> Applied bring(PartnerScope scope, FileKind<R> kind, String text) {
        FileKindTester.Outcome<R> read = FileKindTester.text(kind, text);
        if (!read.problems().isEmpty()) {
            throw new AssertionError(read.problems());
        }
        ImportContext run = new ImportContext(ImportId.random(), TestClock.NOON, TestClock.TODAY);
        Changes changes = transactions.write(scope, () -> {
            FileKind.Session<R> session = kind.open(scope, run);
            List<R> rows = read.rows();
            for (int start = 0; start < rows.size(); start += 1000) {
                session.apply(rows.subList(start, Math.min(rows.size(), start + 1000)), List.of(), Faults.IGNORED);
            }
            Changes done = session.finish();
            publish(scope, kind, run, done);
            return done;
        });
        follow(scope);
        return new Applied(run.runId(), changes);
    }

    private <R> void undo(PartnerScope scope, FileKind<R> kind, ImportId runId) {
        ImportContext run = new ImportContext(runId, TestClock.NOON, TestClock.TODAY);
        transactions.run(scope, () -> publish(scope, kind, run, kind.undo(scope, run)));
        follow(scope);
    }

    private <R> void publish(PartnerScope scope, FileKind<R> kind, ImportContext run, Changes changes) {
        context.publishEvent(new ImportApplied(
                scope,
                run.runId(),
                kind.name(),
                changes.customers(),
                changes.days().isEmpty() ? null : changes.days().first()));
    }
}
