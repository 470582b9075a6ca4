package io.seatwise.base.tabular;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The columns of a JSON table: the keys of all its items, those of nested items with a point between. */
final class JsonColumns {

    private final TabularLimits limits;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    JsonColumns(TabularLimits limits) {
        this.limits = limits;
    }

    List<String> names() {
        return names;
    }

    /** Learns the keys of the item that the parser has begun. */
    void learn(JsonParser parser, long item) {
        learn(parser, "", new BitSet(), item);
    }

    private void learn(JsonParser parser, String prefix, BitSet seen, long item) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName().strip();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                learn(parser, name + ".", seen, item);
                continue;
            }
            int column = learn(name, item);
            if (prefix.isEmpty()) {
                if (seen.get(column)) {
                    throw new TabularException(
                            TabularException.Fault.MALFORMED, item + 1, name, "base.table.jsonKeyTwice");
                }
                seen.set(column);
            }
            if (value == JsonToken.START_ARRAY) {
                learnArray(parser, name, seen, item);
            }
        }
    }

    private void learnArray(JsonParser parser, String name, BitSet seen, long item) {
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                learn(parser, name + ".", seen, item);
            } else if (token == JsonToken.START_ARRAY) {
                learnArray(parser, name, seen, item);
            }
        }
    }

    private int learn(String name, long item) {
        String key = name.toLowerCase(Locale.ROOT);
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        if (names.size() >= limits.maxColumns()) {
            throw TabularException.tooLarge(item + 1, "base.table.tooWide", limits.maxColumns());
        }
        places.put(key, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /**
     * The place of a key that was learnt.
     *
     * @throws IllegalStateException for another key
     */
    int place(String name) {
        Integer place = places.get(name.toLowerCase(Locale.ROOT));
        if (place == null) {
            throw new IllegalStateException("A key that was not there when the file was read first");
        }
        return place;
    }
}
