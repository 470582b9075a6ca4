package io.seatwise.training.outcome;

/** What the list of outcomes can be sorted by. */
public enum OutcomeSort {
    CUSTOMER("c.name_key"),
    ENDED("o.ended_day");

    private final String expression;

    OutcomeSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
