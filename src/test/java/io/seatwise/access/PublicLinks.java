package io.seatwise.access;

/** Links of an installation whose address is set, for tests of other modules. */
public final class PublicLinks {

    private PublicLinks() {}

    public static Links of(String baseUrl) {
        return new Links(baseUrl, "8080");
    }
}
