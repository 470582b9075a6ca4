package io.seatwise.access.people;

import io.seatwise.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets for themselves.
 *
 * @param language a language tag; null follows the browser
 * @param colorScheme {@code light} or {@code dark}; null follows the system
 */
public record Profile(
        String email,
        String name,
        Role role,
        String partner,
        @Nullable String language,
        @Nullable String colorScheme) {}
