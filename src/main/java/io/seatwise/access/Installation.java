package io.seatwise.access;

import java.util.UUID;

/** The reserved row that operators' people and tokens hang on. It is no partner: never listed, never counted. */
final class Installation {

    static final UUID ID = new UUID(0, 0);

    static final String NAME = "Installation";

    private Installation() {}
}
