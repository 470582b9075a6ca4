package io.seatwise.customers.fact;

import io.seatwise.ids.CustomerId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the rows of a record's own table: a part {@code firstTime} is the column {@code first_time}, a
 * constant of an enum its name. The customer and the part called {@code day} or {@code month} have columns of their own.
 * A part that is a record of its own stands for its parts.
 *
 * @param <R> the record
 */
final class FactRecord<R extends DayFact> {

    private static final String CUSTOMER_COLUMN = "tenant_id";
    private static final Set<String> DAYS = Set.of("day", "month");

    private final Class<R> type;
    private final Group group;
    private final List<RecordComponent> valueParts;
    private final List<String> columns;

    /** A record with all its parts. */
    private record Group(Constructor<?> constructor, List<Part> parts) {

        static Group of(Class<?> type) {
            List<RecordComponent> parts = List.of(type.getRecordComponents());
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Group(constructor, parts.stream().map(Part::of).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("No constructor of all parts of " + type, e);
            }
        }

        Stream<RecordComponent> leaves() {
            return parts.stream().flatMap(part -> part.group == null ? Stream.of(part.component) : part.group.leaves());
        }
    }

    /** @param group the parts of this part; null where it has a column */
    private record Part(RecordComponent component, @Nullable Group group) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            boolean hasParts = component.getType().isRecord() && !isCustomer(component);
            return new Part(component, hasParts ? Group.of(component.getType()) : null);
        }
    }

    FactRecord(Class<R> type) {
        this.type = type;
        this.group = Group.of(type);
        this.valueParts = group.leaves()
                .filter(part -> !isCustomer(part) && !DAYS.contains(part.getName()))
                .toList();
        this.columns = valueParts.stream().map(FactRecord::column).toList();
    }

    /** The columns of all parts but the customer and the day. */
    List<String> columns() {
        return columns;
    }

    /** The values of a row, in the order of {@link #columns}. */
    List<@Nullable Object> values(R row) {
        List<@Nullable Object> values = new ArrayList<>();
        addValues(group, row, values);
        return values;
    }

    private void addValues(Group group, Object row, List<@Nullable Object> values) {
        for (Part part : group.parts()) {
            if (part.group() != null || valueParts.contains(part.component())) {
                try {
                    Object value = part.component().getAccessor().invoke(row);
                    if (part.group() != null && value != null) {
                        addValues(part.group(), value, values);
                    } else {
                        values.add(value instanceof Enum<?> constant ? constant.name() : value);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("Cannot read " + part, e);
                }
            }
        }
    }

    /**
     * Makes the record of a row.
     *
     * @param names the names of the columns in the table, in the order of {@link #columns}
     */
    R read(ResultSet row, String dayColumn, List<String> names) throws SQLException {
        return type.cast(make(group, row, dayColumn, names));
    }

    private Object make(Group group, ResultSet row, String dayColumn, List<String> names) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[group.parts().size()];
        for (int i = 0; i < values.length; i++) {
            Part part = group.parts().get(i);
            if (isCustomer(part.component())) {
                values[i] = CustomerId.of(row, CUSTOMER_COLUMN);
            } else if (part.group() != null) {
                values[i] = make(part.group(), row, dayColumn, names);
            } else {
                int value = valueParts.indexOf(part.component());
                values[i] = value(
                        row,
                        value < 0 ? dayColumn : names.get(value),
                        part.component().getType());
            }
        }
        try {
            return group.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a row of " + Arrays.toString(values), e);
        }
    }

    private static boolean isCustomer(RecordComponent part) {
        return part.getType() == CustomerId.class;
    }

    private static String column(RecordComponent part) {
        return part.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(ResultSet row, String column, Class<?> type) throws SQLException {
        if (type == long.class) {
            return row.getLong(column);
        }
        if (type == int.class) {
            return row.getInt(column);
        }
        if (type == boolean.class) {
            return row.getBoolean(column);
        }
        if (type == BigDecimal.class) {
            return row.getBigDecimal(column);
        }
        if (type.isEnum()) {
            return constant(type, row.getString(column));
        }
        if (type == String.class || type == Long.class || type == LocalDate.class) {
            return row.getObject(column, type);
        }
        throw new IllegalStateException("No column holds a " + type);
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
