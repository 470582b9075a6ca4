package io.seatwise.base;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Parses ids in their one written form, {@code 0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9}. {@link UUID#fromString} alone also
 * accepts shortened forms.
 */
public final class Guid {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Guid() {}

    /** Whether a text is an id. */
    public static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id; empty for any other text. */
    public static Optional<UUID> parse(String text) {
        return matches(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The id in a path.
     *
     * @throws NotFoundException for any other text: a path without a valid id leads nowhere
     */
    public static UUID inPath(String text) {
        return parse(text).orElseThrow(() -> new NotFoundException("No valid id: " + text));
    }
}
