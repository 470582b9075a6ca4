package io.seatwise.base;

/**
 * What was asked for does not exist, or the asker may not see it: the two look the same from outside. Screens answer
 * with the not-found page, the REST API with 404.
 */
public class NotFoundException extends RuntimeException {

    /** @param what for the log alone: people never read it */
    public NotFoundException(String what) {
        super(what);
    }
}
