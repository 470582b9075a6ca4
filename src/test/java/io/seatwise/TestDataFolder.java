package io.seatwise;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each Spring context a data folder of its own. Contexts of one virtual machine live side by side, and the sweep
 * of one, whose clock may stand in another year, would delete the working copies of another.
 */
public final class TestDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger FOLDERS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String shared = context.getEnvironment().getRequiredProperty("seatwise.data-dir");
        TestPropertyValues.of("seatwise.data-dir=" + shared + "/" + FOLDERS.incrementAndGet())
                .applyTo(context);
    }
}
