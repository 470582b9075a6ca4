package io.seatwise.adoption.benchmark;

import org.jspecify.annotations.Nullable;

/** Organisations of a similar number of licensed users; in ascending order. */
public enum SizeBand {
    FROM_1(1),
    FROM_10(10),
    FROM_50(50),
    FROM_100(100),
    FROM_250(250),
    FROM_1000(1_000),
    FROM_5000(5_000);

    private final long from;

    SizeBand(long from) {
        this.from = from;
    }

    /** Returns the band for a number of users; null for an unknown number and for 0. */
    public static @Nullable SizeBand of(@Nullable Long licensedUsers) {
        SizeBand found = null;
        for (SizeBand band : values()) {
            if (licensedUsers != null && licensedUsers >= band.from) {
                found = band;
            }
        }
        return found;
    }
}
