package io.seatwise.access.partners;

import io.seatwise.ids.PartnerId;
import java.util.UUID;

/** The reserved row that operators' people and tokens hang on. It is no partner: never listed, never counted. */
public final class Installation {

    /** Its key in the table {@code partner}. */
    public static final UUID KEY = new UUID(0, 0);

    public static final PartnerId ID = new PartnerId(KEY);

    static final String NAME = "Installation";

    private Installation() {}
}
