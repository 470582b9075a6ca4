package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LaunchSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void demoListensOnLoopbackWhateverElseIsSet() {
        environment.setProperty("seatwise.demo", "true");
        environment.setProperty("server.address", "0.0.0.0");

        settle();

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutDemoTheAddressIsTheOperators() {
        environment.setProperty("seatwise.demo", "false");
        environment.setProperty("server.address", "192.0.2.7");

        settle();

        assertThat(environment.getProperty("server.address")).isEqualTo("192.0.2.7");
    }

    @Test
    void dataFolderBecomesAbsolute() {
        environment.setProperty("seatwise.data-dir", "data");

        settle();

        assertThat(environment.getProperty("seatwise.data-dir"))
                .isEqualTo(Path.of("").toAbsolutePath().resolve("data").toString());
    }

    private void settle() {
        new LaunchSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
