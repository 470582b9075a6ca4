package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SeatwiseTest;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageState;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.ids.PartnerId;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@SeatwiseTest
class ReadOnlyWritesTest {

    @Autowired
    Scopes scopes;

    /** Another one than the context's, which its monitor sets. */
    private final StorageState storage = new StorageState();

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    DataSource dataSource;

    private PartnerTransactions readOnly;
    private PartnerScope scope;

    @BeforeEach
    void makeReadOnly() {
        readOnly = new PartnerTransactions(manager, dataSource, storage);
        scope = scopes.forJob(PartnerId.random(), "", "test");
        storage.set(StorageCondition.LOW_DISK);
    }

    @AfterEach
    void makeWritable() {
        storage.set(StorageCondition.WRITABLE);
    }

    @Test
    void changesAreRefusedBeforeAnythingIsDone() {
        for (Runnable change : new Runnable[] {
            () -> readOnly.write(scope, ReadOnlyWritesTest::fail),
            () -> readOnly.apart(scope, ReadOnlyWritesTest::fail),
            () -> readOnly.tryOut(scope, ReadOnlyWritesTest::fail),
            () -> readOnly.run(scope, ReadOnlyWritesTest::fail)
        }) {
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(change::run)
                    .withMessageContaining("disk is nearly full");
        }
    }

    @Test
    void readsGoOn() {
        assertThat(readOnly.<Integer>read(scope, () -> 1)).isEqualTo(1);
    }

    @Test
    void changesGoOnWhenThereIsRoom() {
        storage.set(StorageCondition.WRITABLE);

        assertThat(readOnly.<Integer>write(scope, () -> 1)).isEqualTo(1);
    }

    private static Integer fail() {
        throw new AssertionError("began to write");
    }
}
