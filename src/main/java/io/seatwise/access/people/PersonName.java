package io.seatwise.access.people;

/** A person as others know them: the address that names the person everywhere, and the name to read. */
public record PersonName(String email, String name) {}
