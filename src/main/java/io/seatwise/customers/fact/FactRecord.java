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
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the rows of a record's own table: a part {@code firstTime} is the column {@code first_time}, a
 * constant of an enum its name. The customer and the part called {@code day} or {@code month} have columns of their own.
 *
 * @param <R> the record
 */
final class FactRecord<R extends DayFact> {

    private static final String CUSTOMER_COLUMN = "tenant_id";
    private static final Set<String> DAYS = Set.of("day", "month");

    private final List<RecordComponent> parts;
    private final List<RecordComponent> valueParts;
    private final List<String> columns;
    private final Constructor<R> constructor;

    FactRecord(Class<R> type) {
        this.parts = List.of(type.getRecordComponents());
        this.valueParts = parts.stream()
                .filter(part -> !isCustomer(part) && !DAYS.contains(part.getName()))
                .toList();
        this.columns = valueParts.stream().map(FactRecord::column).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("No constructor of all parts of " + type, e);
        }
        constructor.setAccessible(true);
        valueParts.forEach(part -> part.getAccessor().setAccessible(true));
    }

    /** The columns of all parts but the customer and the day. */
    List<String> columns() {
        return columns;
    }

    /** The values of a row, in the order of {@link #columns}. */
    List<@Nullable Object> values(R row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent part : valueParts) {
            try {
                Object value = part.getAccessor().invoke(row);
                values.add(value instanceof Enum<?> constant ? constant.name() : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + part, e);
            }
        }
        return values;
    }

    /**
     * Makes the record of a row.
     *
     * @param names the names of the columns in the table, in the order of {@link #columns}
     */
    R read(ResultSet row, String dayColumn, List<String> names) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent part = parts.get(i);
            if (isCustomer(part)) {
                values[i] = CustomerId.of(row, CUSTOMER_COLUMN);
            } else {
                int value = valueParts.indexOf(part);
                values[i] = value(row, value < 0 ? dayColumn : names.get(value), part.getType());
            }
        }
        try {
            return constructor.newInstance(values);
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
