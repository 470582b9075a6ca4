package io.seatwise.branding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A small PNG or JPEG image.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 */
public record Logo(String type, byte[] content) {

    /** The most bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_PIXELS = 2_000;

    /**
     * Reads an image that somebody sent.
     *
     * @throws IllegalArgumentException when it is too large, or neither PNG nor JPEG
     */
    public static Logo of(byte[] content) {
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw new IllegalArgumentException("logo: a PNG or JPEG image of at most 256 kB is expected");
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw refused();
            }
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
            reader.setInput(input);
            boolean known = format.equals("png") || format.equals("jpeg") || format.equals("jpg");
            if (!known || reader.getWidth(0) > MAX_PIXELS || reader.getHeight(0) > MAX_PIXELS) {
                throw refused();
            }
            BufferedImage image = reader.read(0);
            reader.dispose();
            if (image == null) {
                throw refused();
            }
            return new Logo(format.equals("png") ? "image/png" : "image/jpeg", content);
        } catch (IOException notAnImage) {
            throw refused();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("logo: a PNG or JPEG image of at most 2000 by 2000 pixels is expected");
    }

    /** The image as an address that a page can show without another request. */
    public String address() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && type.equals(logo.type) && Arrays.equals(content, logo.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return type + ", " + content.length + " bytes";
    }
}
