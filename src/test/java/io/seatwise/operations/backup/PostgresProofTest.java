package io.seatwise.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The restore itself is done by hand here, since PostgreSQL's tools are not part of the tests' server. */
class PostgresProofTest {

    private static final String TABLE = "create table customer (name varchar)";
    private static final String ROWS = "insert into customer values ('Fourth Coffee'), ('Wingtip')";

    private String live = "";

    @BeforeEach
    void prepare() {
        live = Postgres.newDatabase();
        Postgres.execute(live, Postgres.OWNER, TABLE, ROWS);
    }

    /** Something that is tried with a role that may create databases. */
    interface Trial {
        void run() throws IOException;
    }

    static void asCreatorOfDatabases(Trial trial) throws IOException {
        String server = PostgresProof.withDatabase(Postgres.newDatabase(), "postgres");
        Postgres.execute(server, Postgres.SUPERUSER, "alter role " + Postgres.OWNER + " createdb");
        try {
            trial.run();
        } finally {
            Postgres.execute(server, Postgres.SUPERUSER, "alter role " + Postgres.OWNER + " nocreatedb");
        }
    }

    @Test
    void restoredDatabaseWithTheSameRowsIsGoodAndDroppedAgain() throws IOException {
        asCreatorOfDatabases(() -> assertThat(isProven(TABLE, ROWS)).isTrue());

        assertThat(scratchDatabases()).isZero();
    }

    @Test
    void restoredDatabaseWithoutARowIsRefusedAndDroppedAgain() throws IOException {
        asCreatorOfDatabases(() -> assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> isProven(TABLE, "insert into customer values ('Wingtip')"))
                .withMessage("The backup differs from the database: customer has 1 rows, not 2"));

        assertThat(scratchDatabases()).isZero();
    }

    @Test
    void scratchDatabaseOfAProofThatWasCutOffIsReplaced() throws IOException {
        asCreatorOfDatabases(() -> {
            String name = live.substring(live.lastIndexOf('/') + 1) + "_proof";
            Postgres.execute(live, Postgres.OWNER, "create database " + name);
            Postgres.execute(PostgresProof.withDatabase(live, name), Postgres.OWNER, TABLE);

            assertThat(isProven(TABLE, ROWS)).isTrue();
        });
    }

    @Test
    void roleThatMayNotCreateDatabasesProvesNothing() throws IOException {
        assertThat(isProven(TABLE, ROWS)).isFalse();
    }

    @Test
    void parametersOfTheAddressAreKept() {
        assertThat(PostgresProof.withDatabase("jdbc:postgresql://db.example:5433/seatwise?sslmode=require&a=/b", "x"))
                .isEqualTo("jdbc:postgresql://db.example:5433/x?sslmode=require&a=/b");
    }

    private boolean isProven(String... restoring) throws IOException {
        PostgresProof proof = new PostgresProof(live, Postgres.OWNER, Postgres.PASSWORD);
        try {
            // a row that is written during the dump is not in it
            Map<String, Long> dumped = proof.dump(
                    snapshot -> Postgres.execute(live, Postgres.OWNER, "insert into customer values ('Tailspin')"));
            return proof.prove(dumped, scratch -> Postgres.execute(scratch, Postgres.OWNER, restoring));
        } catch (SQLException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int scratchDatabases() {
        String name = live.substring(live.lastIndexOf('/') + 1) + "_proof";
        try (Connection connection = DriverManager.getConnection(live, Postgres.OWNER, Postgres.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from pg_database where datname = '" + name + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
