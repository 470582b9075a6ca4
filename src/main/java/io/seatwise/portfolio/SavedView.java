package io.seatwise.portfolio;

import java.util.UUID;

/**
 * A filter and sort order of a page that a person saved under a name.
 *
 * @param page the page's path, such as {@code customers}
 * @param query the query string of the page that brings the view back
 */
public record SavedView(UUID id, String page, String name, String query) {}
