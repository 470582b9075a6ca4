package io.seatwise.portfolio;

import java.util.UUID;

/** @param query the query string of {@code /customers} that brings the view back: filter and sort order */
public record SavedView(UUID id, String name, String query) {}
