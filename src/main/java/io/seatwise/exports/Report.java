package io.seatwise.exports;

import io.seatwise.access.PartnerScope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be taken out as a file. A feature declares one by giving a bean of it; this module streams it,
 * records and audits it, and offers it on {@code /exports}.
 */
public interface Report {

    /** Stable and unique: {@code portfolio.xlsx}. Download records use it. */
    String key();

    ReportFormat format();

    /** Whether the report is offered on {@code /exports}; a report about one customer is offered on its page. */
    boolean listed();

    /** The bundle key of its name; {@code <key>.contents} says what it holds. */
    String titleKey();

    /** The page that prints the same rows, if there is one: what it printed is audited under its path. */
    default Optional<PrintedPage> printed() {
        return Optional.empty();
    }

    /**
     * A page that can be printed.
     *
     * @param path its address, without a leading slash: {@code customers}
     * @param titleKey the bundle key of its title
     */
    record PrintedPage(String path, String titleKey) {}

    /**
     * Checks what is asked for, before the first byte.
     *
     * @param parameters query parameters; the report knows their names
     * @throws IllegalArgumentException for a parameter that cannot be
     * @throws io.seatwise.base.NotFoundException for something that does not exist or is not visible
     */
    ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters);

    /** The filter of the report in words for the reader; states when nothing is filtered. */
    String inWords(PartnerScope scope, Map<String, List<String>> parameters, Locale locale);
}
