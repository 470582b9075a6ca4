package io.seatwise.access;

/** Knows the names of the partner's own people, so that tokens, mappings and the like are not named after one. */
public interface Colleagues {

    /** Whether a text reads as the name or address of one of the partner's people. */
    boolean isNamed(PartnerScope scope, String text);
}
