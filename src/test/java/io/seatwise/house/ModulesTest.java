package io.seatwise.house;

import io.seatwise.Seatwise;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Modules depend downward only, and only on what another offers. */
    @Test
    void arrowsPointDownward() {
        ApplicationModules.of(Seatwise.class).verify();
    }
}
