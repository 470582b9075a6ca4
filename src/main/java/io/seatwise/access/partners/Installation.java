package io.seatwise.access.partners;

import io.seatwise.ids.PartnerId;
import java.util.UUID;

/** The reserved row that operators' people and tokens hang on. It is no partner: never listed, never counted. */
public final class Installation {

    public static final PartnerId ID = new PartnerId(new UUID(0, 0));

    static final String NAME = "Installation";

    private Installation() {}
}
