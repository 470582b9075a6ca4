package io.seatwise.base.error;

/** Answers failures of one kind on an open page in a way of its own, in place of the general dialog. */
public interface ErrorAnswer {

    /** Returns whether this failure was answered. Called with the page as the current one. */
    boolean answer(Throwable failure);
}
