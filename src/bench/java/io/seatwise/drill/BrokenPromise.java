package io.seatwise.drill;

/** Says what a drill saw that must not happen. */
final class BrokenPromise extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPromise(String what) {
        super(what);
    }
}
