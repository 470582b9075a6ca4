package io.seatwise.branding;

import io.seatwise.base.workbook.WorkbookLook;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Logo, accent and footer of a partner.
 *
 * @param accent {@code #rrggbb}; null for the colour of Seatwise
 * @param footer stands under what a customer is handed; empty for none
 * @param logo null for none
 */
public record Branding(
        @Nullable String accent, String footer, @Nullable Logo logo) {

    public static final Branding NONE = new Branding(null, "", null);

    /** The longest footer. */
    public static final int MAX_FOOTER = 300;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** @throws IllegalArgumentException for a colour or footer that cannot be */
    public Branding {
        if (accent != null && !COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("accent: a colour such as #0b5cab is expected");
        }
        footer = footer.strip();
        if (footer.length() > MAX_FOOTER) {
            throw new IllegalArgumentException("footer: at most " + MAX_FOOTER + " characters are expected");
        }
    }

    /** The look of the partner's workbooks. */
    public WorkbookLook inWorkbooks() {
        Logo image = logo;
        return new WorkbookLook(
                accent == null ? WorkbookLook.PLAIN.accent() : Integer.parseInt(accent, 1, accent.length(), 16),
                footer,
                image == null ? null : image.content());
    }

    public Branding withLogo(@Nullable Logo other) {
        return new Branding(accent, footer, other);
    }
}
