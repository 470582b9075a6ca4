package io.seatwise.operations;

/** Seatwise does not start on this database; says what is wrong and what the operator is to do. */
class DatabaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    DatabaseRefusedException(String problem, String action) {
        super(problem);
        this.action = action;
    }

    String action() {
        return action;
    }
}
