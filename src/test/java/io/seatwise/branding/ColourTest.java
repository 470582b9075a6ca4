package io.seatwise.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Contrasts of WCAG 2.2: #767676 is the known lightest grey that passes on white, #777777 the first that fails. */
class ColourTest {

    @Test
    void contrastsAreThoseOfTheStandard() {
        assertThat(Colour.of("#000000").contrastWithWhite()).isCloseTo(21, within(0.001));
        assertThat(Colour.of("#ffffff").contrastWithWhite()).isCloseTo(1, within(0.001));
        assertThat(Colour.of("#767676").contrastWithWhite()).isCloseTo(4.54, within(0.005));
        assertThat(Colour.of("#777777").contrastWithWhite()).isCloseTo(4.48, within(0.005));
        // 1.05 / (0.2126 + 0.05)
        assertThat(Colour.of("#ff0000").contrastWithWhite()).isCloseTo(3.998, within(0.001));
    }

    @Test
    void nearestShadeThatPassesIsSuggested() {
        assertThat(Colour.of("#777777").readableWithWhite().hex()).isEqualTo("#767676");
        assertThat(Colour.of("#0b5cab").readableWithWhite().hex()).isEqualTo("#0b5cab");
        for (String light : new String[] {"#ffffff", "#ff0000", "#ffd500", "#7fba00", "#00a4ef"}) {
            Colour shade = Colour.of(light).readableWithWhite();
            assertThat(shade.isReadableWithWhite()).as(light).isTrue();
            assertThat(shade.contrastWithWhite()).as(light).isLessThan(4.65);
        }
    }
}
