package io.seatwise.access.partners;

/** The bootstrap file is not usable; nothing of it was applied. The message names the place. */
class BootstrapFailedException extends RuntimeException {

    BootstrapFailedException(String place, String problem) {
        super(place + ": " + problem);
    }

    BootstrapFailedException(String place, String problem, Exception cause) {
        super(place + ": " + problem, cause);
    }
}
