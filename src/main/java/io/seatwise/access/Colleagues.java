package io.seatwise.access;

/** Knows the names of the partner's own people, for things that must not bear one. */
public interface Colleagues {

    /** Whether a text reads as the name or address of one of the partner's people. */
    boolean isNamed(PartnerScope scope, String text);
}
