package io.seatwise.access;

/** How a person is named in a choice. */
public record PersonName(String email, String name) {}
