package io.seatwise.access;

/** Asks the person on the current page for the second factor again. */
public interface StepUpPrompt {

    /** Opens the question; the person then repeats what was refused. */
    void ask();
}
