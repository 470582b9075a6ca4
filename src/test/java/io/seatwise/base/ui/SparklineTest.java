package io.seatwise.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void theLineRunsFromLowestToHighest() {
        assertThat(Sparkline.svg(List.of(0, 5, 10))).contains("d=\"M2.0 22.0L48.0 12.0L94.0 2.0\"");
    }

    /** 5 % of 100 are 5, from 97 to 102: 99 lies two fifths above the lower edge, 100 three fifths. */
    @Test
    void smallChangeLooksSmall() {
        assertThat(Sparkline.svg(List.of(99, 100))).contains("d=\"M2.0 14.0L94.0 10.0\"");
    }

    @Test
    void aGapStaysAGap() {
        assertThat(Sparkline.svg(Arrays.asList(0, null, 10))).contains("d=\"M2.0 22.0M94.0 2.0\"");
    }

    @Test
    void constantFigureIsDrawnInTheMiddle() {
        assertThat(Sparkline.svg(List.of(7, 7))).contains("d=\"M2.0 12.0L94.0 12.0\"");
    }

    @Test
    void nothingKnownDrawsNothing() {
        assertThat(Sparkline.svg(Arrays.asList(null, null))).contains("d=\"\"").doesNotContain("circle");
    }
}
