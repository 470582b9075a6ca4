package io.seatwise.base.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a list of objects, bare or in an envelope, or one object alone. Objects need not all have the same keys, so the file is read twice:
 * first for its keys, which become the header and prove that the document is whole, then for its rows. What is nested
 * in an item gets a column of its own ({@code attributes.objectType}) that no kind of file asks for.
 */
final class JsonTableReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NAME = 500;

    /** The digits before the decimal sign that a number with an exponent keeps. */
    private static final int EXACT_DIGITS = 15;

    private final Path file;
    private final TextEncoding encoding;
    private final TabularLimits limits;
    private final Position position;
    private final JsonFactory factory;
    private final JsonColumns columns;
    private Shape shape = Shape.LIST;
    private boolean hasNextPage;
    private @Nullable Long totalCount;
    private final BitSet numbers = new BitSet();
    private @Nullable RowSink aside;
    private long item;

    JsonTableReader(Path file, TextEncoding encoding, TabularLimits limits, Position position) {
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
        this.position = position;
        this.columns = new JsonColumns(limits);
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(100)
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
    }

    private interface Items {
        void each(JsonParser parser);
    }

    private enum Shape {
        LIST,
        /** The whole document is the one item. */
        OBJECT,
        /** The one item stands where a list would. */
        OBJECT_IN_ENVELOPE
    }

    TabularNotes read(RowSink sink) throws IOException {
        if (!walk(parser -> columns.learn(parser, item))) {
            shape = shape == Shape.LIST ? Shape.OBJECT : shape;
            walk(parser -> columns.learn(parser, item));
        }
        if (columns.names().isEmpty()) {
            throw TabularException.unknown("base.table.noItems");
        }
        aside = sink;
        TableShape table = new TableShape(limits, sink);
        table.header(1, columns.names());
        walk(parser -> {
            @Nullable String[] values = new @Nullable String[columns.names().size()];
            numbers.clear();
            readObject(parser, "", values);
            table.row(item + 1, values, numbers);
        });
        return new TabularNotes(TabularForm.JSON, table.rows(), hasNextPage, totalCount);
    }

    /** False when there is an object but no list in it, and none was looked at. */
    private boolean walk(Items items) throws IOException {
        item = 0;
        try (InputStream input = position.counting(Files.newInputStream(file), Files.size(file));
                Reader text = encoding.open(input);
                JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return walk(parser, items);
        } catch (StreamConstraintsException exception) {
            throw TabularException.tooLarge(
                    item + 1, "base.table.jsonLimit", limits.maxTextLength(), MAX_NAME, MAX_DEPTH);
        } catch (JacksonException exception) {
            var place = exception.getLocation();
            throw TabularException.malformed(
                    item + 1,
                    "base.table.jsonBroken",
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr());
        }
    }

    private boolean walk(JsonParser parser, Items items) {
        JsonToken first = parser.nextToken();
        boolean found = false;
        JsonToken tail = null;
        if (first == JsonToken.START_ARRAY) {
            list(parser, items);
            found = true;
        } else if (first == JsonToken.START_OBJECT && shape == Shape.OBJECT) {
            found = true;
            tail = lines(parser, items);
        } else if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                found |= envelopeProperty(parser, items, found);
            }
        } else {
            throw TabularException.unknown("base.table.jsonList");
        }
        if (!found && shape == Shape.LIST) {
            return false;
        }
        if (tail != null || parser.nextToken() != null) {
            throw TabularException.malformed(item + 1, "base.table.jsonTail");
        }
        return found;
    }

    /**
     * Reads one object, or one after the other as in JSON lines.
     *
     * @return what stands behind the last one; null at the end of the document
     */
    private @Nullable JsonToken lines(JsonParser parser, Items items) {
        JsonToken token = JsonToken.START_OBJECT;
        while (token == JsonToken.START_OBJECT) {
            next(parser, items);
            token = parser.nextToken();
        }
        return token;
    }

    private boolean only(JsonParser parser, Items items) {
        item = 1;
        items.each(parser);
        return true;
    }

    private boolean envelopeProperty(JsonParser parser, Items items, boolean found) {
        String name = parser.currentName().toLowerCase(Locale.ROOT);
        JsonToken value = parser.nextToken();
        switch (name) {
            case "value", "items" -> {
                if (value == JsonToken.START_ARRAY && !found) {
                    list(parser, items);
                    return true;
                }
                if (value == JsonToken.START_OBJECT && !found) {
                    if (shape == Shape.OBJECT_IN_ENVELOPE) {
                        return only(parser, items);
                    }
                    shape = Shape.OBJECT_IN_ENVELOPE;
                    parser.skipChildren();
                    return false;
                }
            }
            case "@nextlink", "nextlink", "@odata.nextlink" -> hasNextPage |= isText(parser, value);
            case "totalcount" -> totalCount = number(parser, value);
            default -> {}
        }
        lookAt(parser, parser.currentToken(), String.valueOf(parser.currentName()));
        return false;
    }

    /** Hands what stands beside the list to the sink, in the second walk. */
    private void lookAt(JsonParser parser, JsonToken token, String name) {
        RowSink sink = aside;
        if (sink == null) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String inner = name + "." + parser.currentName();
                lookAt(parser, parser.nextToken(), inner);
            }
        } else if (token == JsonToken.START_ARRAY) {
            JsonToken inner;
            while ((inner = parser.nextToken()) != JsonToken.END_ARRAY) {
                lookAt(parser, inner, name);
            }
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            sink.aside(name, parser.getString());
        }
    }

    private static boolean isText(JsonParser parser, JsonToken value) {
        return value == JsonToken.VALUE_STRING ? !parser.getString().isBlank() : value.isStructStart();
    }

    private static @Nullable Long number(JsonParser parser, JsonToken value) {
        if (value != JsonToken.VALUE_NUMBER_INT && value != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = parser.getString().strip();
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private void list(JsonParser parser, Items items) {
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token != JsonToken.START_OBJECT) {
                throw TabularException.malformed(item + 2, "base.table.jsonObject");
            }
            next(parser, items);
        }
    }

    private void next(JsonParser parser, Items items) {
        if (++item > limits.maxRows()) {
            throw TabularException.tooLarge(item + 1, "base.table.tooManyRows", limits.maxRows());
        }
        items.each(parser);
    }

    private void readObject(JsonParser parser, String prefix, @Nullable String[] values) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName().strip();
            readValue(parser, parser.nextToken(), name, values);
        }
    }

    private void readValue(JsonParser parser, JsonToken token, String name, @Nullable String[] values) {
        if (token == JsonToken.START_OBJECT) {
            readObject(parser, name + ".", values);
        } else if (token == JsonToken.START_ARRAY) {
            JsonToken inner;
            while ((inner = parser.nextToken()) != JsonToken.END_ARRAY) {
                readValue(parser, inner, name, values);
            }
        } else if (token != JsonToken.VALUE_NULL) {
            int column = columns.place(name);
            numbers.set(column, token.isNumeric());
            put(column, text(parser, token), values);
        }
    }

    /** Several values under one name, of a list or of nested items, stand in one column with semicolons between. */
    private void put(int column, String text, @Nullable String[] values) {
        String before = values[column];
        if (before != null && before.length() + text.length() > limits.maxTextLength()) {
            throw TabularException.tooLarge(item + 1, "base.table.textTooLong", limits.maxTextLength());
        }
        values[column] = before == null ? text : before + ";" + text;
    }

    private static String text(JsonParser parser, JsonToken token) {
        String text = parser.getString();
        boolean exponent = token == JsonToken.VALUE_NUMBER_FLOAT && (text.indexOf('e') >= 0 || text.indexOf('E') >= 0);
        if (!exponent) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        boolean exact = number.precision() - number.scale() <= EXACT_DIGITS && Math.abs((long) number.scale()) <= 30;
        return exact ? number.toPlainString() : number.toString();
    }
}
