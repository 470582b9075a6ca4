package io.seatwise.licensing;

/** A product as people know it. */
public record ProductName(String productId, String name) {}
