package io.seatwise.access;

/** The step needs a factor that was proven recently; nothing was changed. The screen asks for the code. */
public class StepUpNeededException extends RuntimeException {

    public StepUpNeededException() {
        super("The second factor was proven too long ago for this step");
    }
}
