package io.seatwise.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModeBoundsTest {

    @Test
    void theExampleOfTheReference() {
        assertThat(ModeBounds.of(100, 90, 60, 10)).isEqualTo(new ModeBounds(50, 70));
    }

    @Test
    void theOrderOfTheModesDoesNotMatter() {
        assertThat(ModeBounds.of(100, 10, 90, 60)).isEqualTo(ModeBounds.of(100, 90, 60, 10));
    }

    @Test
    void twoModes() {
        assertThat(ModeBounds.of(100, 70, 50)).isEqualTo(new ModeBounds(20, 50));
    }

    @Test
    void theBoundsAreTight() {
        for (int enabled = 1; enabled <= 6; enabled++) {
            for (int first = 0; first <= enabled; first++) {
                for (int second = 0; second <= enabled; second++) {
                    for (int third = 0; third <= enabled; third++) {
                        assertThat(ModeBounds.of(enabled, first, second, third))
                                .as("%d of %d, %d, %d", enabled, first, second, third)
                                .isEqualTo(byEnumeration(enabled, first, second, third));
                    }
                }
            }
        }
    }

    @Test
    void activePeopleNeverExceedEnabledPeople() {
        assertThatThrownBy(() -> ModeBounds.of(10, 11, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Tries every choice of who is active in which mode. */
    private static ModeBounds byEnumeration(int enabled, int first, int second, int third) {
        long low = Long.MAX_VALUE;
        long high = -1;
        for (int a = 0; a < 1 << enabled; a++) {
            if (Integer.bitCount(a) != first || a != (1 << first) - 1) {
                continue;
            }
            for (int b = 0; b < 1 << enabled; b++) {
                if (Integer.bitCount(b) != second) {
                    continue;
                }
                for (int c = 0; c < 1 << enabled; c++) {
                    if (Integer.bitCount(c) == third) {
                        int inTwo = Integer.bitCount(a & b | a & c | b & c);
                        low = Math.min(low, inTwo);
                        high = Math.max(high, inTwo);
                    }
                }
            }
        }
        return new ModeBounds(low, high);
    }
}
