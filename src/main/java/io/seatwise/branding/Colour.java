package io.seatwise.branding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A colour of sRGB.
 *
 * @param red 0 to 255, as {@code green} and {@code blue}
 */
public record Colour(int red, int green, int blue) {

    /** The contrast that text needs by WCAG 2.2, success criterion 1.4.3. */
    public static final double TEXT_CONTRAST = 4.5;

    private static final int STEPS = 256;
    private static final double OFFSET = 0.05;

    /** @param hex such as {@code #0b5cab} */
    public static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Computes the contrast with white, 1 to 21: of white text on the colour, and of the colour on white paper. */
    public double contrastWithWhite() {
        return (1 + OFFSET) / (luminance() + OFFSET);
    }

    public boolean isReadableWithWhite() {
        return contrastWithWhite() >= TEXT_CONTRAST;
    }

    /** Finds the lightest shade of the colour whose contrast with white suffices; the colour itself where it does. */
    public Colour readableWithWhite() {
        Colour shade = this;
        for (int step = STEPS; !shade.isReadableWithWhite(); step--) {
            double part = (double) step / STEPS;
            shade = new Colour(
                    (int) Math.round(red * part), (int) Math.round(green * part), (int) Math.round(blue * part));
        }
        return shade;
    }

    /** The contrast with white with one decimal, rounded down: what fails is never shown as the bound. */
    public BigDecimal ratio() {
        return BigDecimal.valueOf(contrastWithWhite()).setScale(1, RoundingMode.DOWN);
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
