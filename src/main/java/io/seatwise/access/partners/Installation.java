package io.seatwise.access.partners;

import java.util.UUID;

/** The reserved row that operators' people and tokens hang on. It is no partner: never listed, never counted. */
public final class Installation {

    public static final UUID ID = new UUID(0, 0);

    static final String NAME = "Installation";

    private Installation() {}
}
