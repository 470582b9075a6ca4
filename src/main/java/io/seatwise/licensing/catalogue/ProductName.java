package io.seatwise.licensing.catalogue;

/** A product as people know it. */
public record ProductName(String productId, String name) {}
