package io.seatwise;

import io.seatwise.access.credentials.CheapPasswordHashing;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.licensing.ImportRig;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * {@link SeatwiseTest} on PostgreSQL: the same application, clock and rules, on a database of the server of
 * {@link Postgres}, as a role that row-level security binds. Classes that say no more than this share one context and
 * so one database.
 *
 * <p>What must hold on both engines is written once, as an abstract contract, and run twice:
 *
 * <pre>{@code
 * abstract class CustomerQueriesContract {
 *     @Autowired CustomerQueries queries;
 *     @Test void missingFiguresComeLast() { … }
 * }
 *
 * @SeatwiseTest
 * class CustomerQueriesOnH2Test extends CustomerQueriesContract {}
 *
 * @PostgresTest
 * class CustomerQueriesOnPostgresTest extends CustomerQueriesContract {}
 * }</pre>
 *
 * On PostgreSQL a test sees rows only inside {@code PartnerTransactions}, as the application does; prepare and look at
 * data through it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {Postgres.NewDatabase.class, TestDataFolder.class})
@Import({
    TestClock.Standing.class,
    SqlTripwire.Drawn.class,
    CheapPasswordHashing.class,
    DerivedDrain.class,
    ImportRig.class
})
@ExtendWith(TestClock.Reset.class)
public @interface PostgresTest {}
