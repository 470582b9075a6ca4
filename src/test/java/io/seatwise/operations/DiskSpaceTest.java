package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DiskSpaceTest {

    private static final long MB = 1L << 20;
    private static final long GB = 1L << 30;

    @Test
    void defaultIsTheSmallerOfOneGigabyteAndFivePercent() {
        assertThat(DiskSpace.defaultMinimum(10 * GB)).isEqualTo(GB / 2);
        assertThat(DiskSpace.defaultMinimum(500 * GB)).isEqualTo(GB);
    }

    @Test
    void spaceBelowTheMinimumIsLow() {
        assertThat(DiskSpace.isLow(500 * MB - 1, 500 * MB, false)).isTrue();
        assertThat(DiskSpace.isLow(500 * MB, 500 * MB, false)).isFalse();
    }

    @Test
    void spaceIsEnoughAgainATenthAboveTheMinimum() {
        assertThat(DiskSpace.isLow(549 * MB, 500 * MB, true)).isTrue();
        assertThat(DiskSpace.isLow(550 * MB, 500 * MB, true)).isFalse();
    }

    @Test
    void diskOfAFolderThatIsNotThereYetIsLookedAt(@TempDir Path folder) {
        Path later = folder.resolve("a/b");

        assertThat(new DiskSpace(later, DataSize.ofBytes(1)).isLow(false)).isFalse();
        assertThat(new DiskSpace(later, DataSize.ofTerabytes(100_000)).isLow(false))
                .isTrue();
    }
}
