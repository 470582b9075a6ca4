package io.seatwise.access;

/** A change of people or tokens that is not made; nothing was changed. The REST API answers 400 with the message. */
public class RefusedException extends IllegalArgumentException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
