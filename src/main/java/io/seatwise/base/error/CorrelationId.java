package io.seatwise.base.error;

import java.util.UUID;
import org.slf4j.MDC;

/** The short id of a failure, for a person to read out; the log has it beside the failure. */
public final class CorrelationId {

    /** The name of the id of the current request, if any, in the logging context. */
    public static final String MDC_KEY = "correlationId";

    private static final int LENGTH = 8;

    private CorrelationId() {}

    /** The current request's id, or a new one. */
    public static String current() {
        String given = MDC.get(MDC_KEY);
        return given == null ? UUID.randomUUID().toString().substring(0, LENGTH) : given;
    }
}
