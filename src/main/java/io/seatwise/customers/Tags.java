package io.seatwise.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tags as people give them and as the database keeps them: {@code ;key account;edu;}, so that one can be searched. */
final class Tags {

    static final int MOST = 150;
    static final int LONGEST = 50;

    private Tags() {}

    /** Trimmed, without empty ones and repetitions (case aside, the first spelling stands). */
    static List<String> clean(List<String> given) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String tag : given) {
            String trimmed = tag.replace(';', ' ').strip();
            if (!trimmed.isEmpty()) {
                tags.putIfAbsent(trimmed.toLowerCase(Locale.ROOT), trimmed);
            }
        }
        return List.copyOf(tags.values());
    }

    static String stored(List<String> tags) {
        return tags.isEmpty() ? "" : ";" + String.join(";", tags) + ";";
    }

    static List<String> parse(String stored) {
        List<String> tags = new ArrayList<>();
        for (String tag : stored.split(";")) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return tags;
    }
}
