package io.seatwise.base.error;

import java.util.UUID;
import org.slf4j.MDC;

/** The short id that a person can read out and that stands beside the failure in the log. */
public final class CorrelationId {

    /** Under this name the id of the current request stands in the logging context, where there is one. */
    public static final String MDC_KEY = "correlationId";

    private static final int LENGTH = 8;

    private CorrelationId() {}

    /** The current request's id, or a new one. */
    public static String current() {
        String given = MDC.get(MDC_KEY);
        return given == null ? UUID.randomUUID().toString().substring(0, LENGTH) : given;
    }
}
