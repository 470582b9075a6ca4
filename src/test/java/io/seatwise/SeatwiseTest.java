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
 * The whole application with a web server on a free port, an H2 database in memory and a {@link TestClock}. Tests of
 * services, screens and calls over HTTP that say no more than this share one context and so one database: a test makes
 * partners of its own and looks at those alone. A property or a bean of one's own costs the start of another context, 6
 * to 14 seconds, and its memory: such a class closes it with {@code @DirtiesContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDataFolder.class)
@Import({
    TestClock.Standing.class,
    SqlTripwire.Drawn.class,
    CheapPasswordHashing.class,
    DerivedDrain.class,
    ImportRig.class
})
@ExtendWith(TestClock.Reset.class)
public @interface SeatwiseTest {}
