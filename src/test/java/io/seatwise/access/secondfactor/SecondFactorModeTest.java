package io.seatwise.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

class SecondFactorModeTest {

    @ParameterizedTest
    @CsvSource({
        "false, required, REQUIRED",
        "false, optional, OPTIONAL",
        "false, off, OFF",
        "false, , REQUIRED",
        "true, required, OFF",
        "true, , OFF"
    })
    void demoModeAsksForNone(String demo, @Nullable String mode, SecondFactorMode expected) {
        MockEnvironment settings = new MockEnvironment().withProperty("seatwise.demo", demo);
        settings.setConversionService(new ApplicationConversionService());
        if (mode != null) {
            settings.setProperty("seatwise.second-factor", mode);
        }

        assertThat(SecondFactorMode.of(settings)).isEqualTo(expected);
    }
}
