package io.seatwise.access.tokens;

import io.seatwise.ids.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a token.
 *
 * @param name for reading
 * @param personId the person of the partner whom the token is bound to; null for the installation and its operator
 * @param operator whether the operator makes it, which the partner sees
 */
public record TokenMaker(String name, @Nullable PersonId personId, boolean operator) {}
