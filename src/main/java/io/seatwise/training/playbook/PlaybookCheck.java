package io.seatwise.training.playbook;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Validates playbooks: title, problem, considerations and actions are required; addresses begin with https. */
public final class PlaybookCheck {

    public static final int LONGEST_LINE = 300;
    public static final int LONGEST_TEXT = 4000;
    public static final int MOST_LINES = 50;

    private static final int LONGEST_CODE = 50;

    private PlaybookCheck() {}

    /** @throws IllegalArgumentException naming what is missing or too long */
    public static void check(PlaybookContent content) {
        required("title", content.title(), LONGEST_LINE);
        required("problem", content.advice().problem(), LONGEST_TEXT);
        required("whatToConsider", content.advice().whatToConsider(), LONGEST_TEXT);
        required("whatToTry", content.advice().whatToTry(), LONGEST_TEXT);
        fits("role", content.readers().audience().role(), LONGEST_LINE);
        fits("region", content.readers().audience().region(), LONGEST_LINE);
        fits("department", content.readers().audience().department(), LONGEST_LINE);
        fits(
                "workload",
                content.focus().workload() == null ? "" : content.focus().workload(),
                LONGEST_LINE);
        address(content.reading().link());
        few("whatsInItForMe", content.readers().whatsInItForMe());
        few("resources", content.reading().resources());
        few("checklist", content.checklist());
        for (Benefit benefit : content.readers().whatsInItForMe()) {
            required("whatsInItForMe", benefit.audience(), LONGEST_LINE);
            required("whatsInItForMe", benefit.text(), LONGEST_LINE);
        }
        for (Resource resource : content.reading().resources()) {
            required("resources", resource.title(), LONGEST_LINE);
            address(resource.url());
        }
        content.checklist().forEach(step -> required("checklist", step, LONGEST_LINE));
    }

    /** Whether an address of a resource is valid: empty, or absolute with https and a host. */
    public static boolean isAddress(@Nullable String url) {
        if (url == null) {
            return true;
        }
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST_LINE && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException exception) {
            return false;
        }
    }

    /** A code for a title: small letters, digits and hyphens. */
    static String code(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.isEmpty() ? "playbook" : plain;
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    }

    private static void required(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A playbook needs its '" + what + "'.");
        }
        fits(what, text, longest);
    }

    private static void fits(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("'%s' has more than %d characters.".formatted(what, longest));
        }
    }

    private static void few(String what, List<?> lines) {
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("'%s' has more than %d lines.".formatted(what, MOST_LINES));
        }
    }

    private static void address(@Nullable String url) {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("An address begins with https://");
        }
    }
}
