package io.seatwise.training.playbook;

import org.jspecify.annotations.Nullable;

/**
 * Material for a playbook.
 *
 * @param url an https address, or null for something to be prepared, as a session is
 */
public record Resource(
        ResourceKind kind, String title, @Nullable String url) {}
