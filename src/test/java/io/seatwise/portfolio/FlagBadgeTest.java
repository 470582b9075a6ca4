package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.flags.Flag;
import org.junit.jupiter.api.Test;

class FlagBadgeTest {

    @Test
    void aFlagHasOneLook() {
        assertThat(new FlagBadge(Flag.INFLATED, "Inflated").getClassNames()).containsExactly("sw-badge", "sw-bad");
        assertThat(new FlagBadge(Flag.LOW_ADOPTION, "Low adoption").getClassNames())
                .containsExactly("sw-badge", "sw-warning");
        assertThat(new FlagBadge(Flag.RENEWAL_SOON, "Renewal soon").getClassNames())
                .containsExactly("sw-badge", "sw-info");
        assertThat(new FlagBadge(Flag.STALE_DATA, "Stale").getClassNames()).containsExactly("sw-badge", "sw-neutral");
    }
}
