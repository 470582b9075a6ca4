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

/**
 * The whole application on an H2 database in memory, without a web server, with a {@link TestClock}. Classes that say
 * no more than this share one context and so one database: a test makes partners of its own and looks at those alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDataFolder.class)
@Import({TestClock.Standing.class, SqlTripwire.Drawn.class, DerivedDrain.class, ImportRig.class})
@ExtendWith(TestClock.Reset.class)
public @interface SeatwiseTest {}
