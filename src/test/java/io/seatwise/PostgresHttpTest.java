package io.seatwise;

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

/** {@link PostgresTest} with a web server on a free port; one context for all classes that say no more than this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {Postgres.NewDatabase.class, TestDataFolder.class})
@Import({TestClock.Standing.class, SqlTripwire.Drawn.class, DerivedDrain.class, ImportRig.class})
@ExtendWith(TestClock.Reset.class)
public @interface PostgresHttpTest {}
