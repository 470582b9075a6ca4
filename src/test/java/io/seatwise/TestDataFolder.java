package io.seatwise;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each Spring context a data folder of its own. Contexts of one virtual machine, and of the two that share the
 * tests, live side by side: the sweep of one, whose clock may stand in another year, would delete the working copies of
 * another, and one would answer the commands that another was asked.
 */
public final class TestDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger FOLDERS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String shared = context.getEnvironment().getRequiredProperty("seatwise.data-dir");
        String own = ProcessHandle.current().pid() + "-" + FOLDERS.incrementAndGet();
        TestPropertyValues.of("seatwise.data-dir=" + shared + "/" + own).applyTo(context);
    }
}
