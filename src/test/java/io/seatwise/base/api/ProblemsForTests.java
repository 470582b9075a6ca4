package io.seatwise.base.api;

import tools.jackson.databind.json.JsonMapper;

/** Makes problem documents without a Spring context. */
public final class ProblemsForTests {

    private ProblemsForTests() {}

    public static Problems create() {
        return new Problems(new JsonMapper());
    }
}
