package io.seatwise.operations;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that follow from others and that nobody may override. In demo mode the portal listens on loopback only,
 * because everybody knows the demo's passwords. The data folder becomes an absolute path, as the H2 database wants it.
 */
class LaunchSettings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>();
        if (environment.getProperty("seatwise.demo", Boolean.class, false)) {
            settings.put("server.address", "127.0.0.1");
        }
        Path dataFolder = Path.of(environment.getProperty("seatwise.data-dir", "data"));
        settings.put(
                "seatwise.data-dir", dataFolder.toAbsolutePath().normalize().toString());
        environment.getPropertySources().addFirst(new MapPropertySource("seatwise launch settings", settings));
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
