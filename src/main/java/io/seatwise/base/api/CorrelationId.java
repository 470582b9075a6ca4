package io.seatwise.base.api;

import org.slf4j.MDC;

/** The id of the current request in the log; shown with every unexpected error. */
public final class CorrelationId {

    /** The response header that carries it. */
    public static final String HEADER = "X-Correlation-Id";

    static final String KEY = "correlationId";

    private CorrelationId() {}

    /** The current request's id, or {@code none} outside a request. */
    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? "none" : id;
    }
}
