package io.seatwise.house;

import io.seatwise.Seatwise;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Tag("slow")
class ModulesTest {

    /** Modules depend downward only, and only on what another offers. */
    @Test
    void arrowsPointDownward() {
        ApplicationModules.of(Seatwise.class).verify();
    }
}
