package io.seatwise.access;

import io.seatwise.base.DatabaseProduct;
import io.seatwise.base.storage.StorageState;
import io.seatwise.base.storage.StorageUnavailableException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to partners' tables: each piece of work runs in a transaction that carries its scope. On PostgreSQL the
 * scope also feeds row-level security, so that work outside this door finds nothing. Calls nest: an inner call joins
 * the outer transaction and, when it returns, gives the outer scope back; when it throws, the whole is rolled back.
 */
@Component
public class PartnerTransactions {

    private static final String PARTNER = "select current_setting('app.partner', true)";
    private static final String SET_PARTNER = "select set_config('app.partner', ?, true)";

    private final TransactionTemplate reading;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;
    private final TransactionTemplate apart;
    private final JdbcTemplate jdbc;
    private final boolean rowLevelSecurity;
    private final StorageState storage;

    PartnerTransactions(PlatformTransactionManager transactions, DataSource dataSource, StorageState storage) {
        this.storage = storage;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = new JdbcTemplate(dataSource);
        this.rowLevelSecurity = DatabaseProduct.isPostgresql(dataSource);
    }

    /** Runs a read of this partner's data. The result may be null. */
    public <T extends @Nullable Object> T read(PartnerScope scope, Supplier<T> work) {
        return inScope(reading, scope.partnerId().toString(), work);
    }

    /**
     * Runs reads that must agree with each other, as for the sheets of one file: all of them see the data of one moment,
     * whatever others commit meanwhile. Opens the transaction; the caller must not have one.
     */
    public <T extends @Nullable Object> T snapshot(PartnerScope scope, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A snapshot begins with its own transaction");
        }
        return inScope(snapshot, scope.partnerId().toString(), work);
    }

    /** Runs a change of this partner's data; an exception takes all of it back. Refused while the storage is read-only. */
    public <T extends @Nullable Object> T write(PartnerScope scope, Supplier<T> work) {
        storage.requireWritable();
        return inScope(writing, scope.partnerId().toString(), work);
    }

    /**
     * Runs work in a transaction of its own, whatever the caller's becomes: progress that others are to see while long
     * work goes on.
     */
    public <T extends @Nullable Object> T apart(PartnerScope scope, Supplier<T> work) {
        storage.requireWritable();
        return inScope(apart, scope.partnerId().toString(), work);
    }

    /** Runs work whose result counts and whose changes do not: they are taken back at the end. */
    public <T extends @Nullable Object> T tryOut(PartnerScope scope, Supplier<T> work) {
        storage.requireWritable();
        return inScope(writing, scope.partnerId().toString(), work, true);
    }

    /** {@link #write(PartnerScope, Supplier)} without a result. */
    public void run(PartnerScope scope, Runnable work) {
        this.<@Nullable Object>write(scope, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs work that belongs to the installation and not to one partner: finding who signs in, creating partners. For
     * the access module and start-up alone.
     */
    public <T extends @Nullable Object> T installation(Supplier<T> work) {
        return inScope(writing, "*", work);
    }

    /** {@link #installation(Supplier)} for a change that can wait. Refused while the storage is read-only; sign-in is not. */
    public <T extends @Nullable Object> T installationChange(Supplier<T> work) {
        storage.requireWritable();
        return installation(work);
    }

    /**
     * Refuses what will write only after its answer has begun, such as the record of an export.
     *
     * @throws StorageUnavailableException while the storage is read-only
     */
    public void requireWritable() {
        storage.requireWritable();
    }

    private <T extends @Nullable Object> T inScope(TransactionTemplate template, String partner, Supplier<T> work) {
        return inScope(template, partner, work, false);
    }

    private <T extends @Nullable Object> T inScope(
            TransactionTemplate template, String partner, Supplier<T> work, boolean takenBack) {
        boolean joined = TransactionSynchronizationManager.isActualTransactionActive();
        return template.execute(status -> {
            if (takenBack) {
                status.setRollbackOnly();
            }
            if (!rowLevelSecurity) {
                return work.get();
            }
            String outer = joined ? jdbc.queryForObject(PARTNER, String.class) : null;
            jdbc.queryForObject(SET_PARTNER, String.class, partner);
            T result = work.get();
            if (joined) {
                jdbc.queryForObject(SET_PARTNER, String.class, outer == null ? "" : outer);
            }
            return result;
        });
    }
}
