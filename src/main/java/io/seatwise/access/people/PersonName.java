package io.seatwise.access.people;

/** How a person is named in a choice. */
public record PersonName(String email, String name) {}
