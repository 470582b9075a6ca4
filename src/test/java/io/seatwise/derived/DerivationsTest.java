package io.seatwise.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DerivationsTest {

    private static Derivation derivation(String name, String... needs) {
        return new Probes.Whole(name, Set.of(needs));
    }

    @Test
    void derivationFollowsItsDependencies() {
        assertThat(Derivations.sort(List.of(derivation("c", "b", "a"), derivation("b", "a"), derivation("a")))
                        .keySet())
                .containsExactly("a", "b", "c");
    }

    @Test
    void circleIsRefused() {
        assertThatThrownBy(() -> Derivations.sort(List.of(derivation("a", "b"), derivation("b", "a"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unknownNeedIsRefused() {
        assertThatThrownBy(() -> Derivations.sort(List.of(derivation("a", "missing"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a");
    }

    @Test
    void nameIsGivenOnce() {
        assertThatThrownBy(() -> Derivations.sort(List.of(derivation("a"), derivation("a"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
