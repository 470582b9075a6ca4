package io.seatwise.operations.migration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A type of PostgreSQL that Seatwise's tables use, with the same reading on both databases. */
enum ColumnType {
    UUID_ID("uuid", Types.OTHER, (row, at) -> row.getObject(at, UUID.class)),
    FLAG("bool", Types.BOOLEAN, ResultSet::getBoolean),
    SMALL("int2", Types.SMALLINT, ResultSet::getLong),
    INTEGER("int4", Types.INTEGER, ResultSet::getLong),
    LONG("int8", Types.BIGINT, ResultSet::getLong),
    DECIMAL("numeric", Types.NUMERIC, ResultSet::getBigDecimal),
    DOUBLE("float8", Types.DOUBLE, ResultSet::getDouble),
    WORD("varchar", Types.VARCHAR, ResultSet::getString),
    TEXT("text", Types.VARCHAR, ResultSet::getString),
    DAY("date", Types.DATE, (row, at) -> row.getObject(at, LocalDate.class)),
    TIME("timestamp", Types.TIMESTAMP, (row, at) -> row.getObject(at, LocalDateTime.class)),
    INSTANT("timestamptz", Types.TIMESTAMP_WITH_TIMEZONE, (row, at) -> row.getObject(at, OffsetDateTime.class)),
    BYTES("bytea", Types.BINARY, ResultSet::getBytes);

    private interface Reading {
        @Nullable
        Object value(ResultSet row, int at) throws SQLException;
    }

    private final String postgresName;
    private final int jdbcType;
    private final Reading reading;

    ColumnType(String postgresName, int jdbcType, Reading reading) {
        this.postgresName = postgresName;
        this.jdbcType = jdbcType;
        this.reading = reading;
    }

    /** @throws IllegalStateException for a type that no table has had so far */
    static ColumnType of(String postgresName) {
        for (ColumnType type : values()) {
            if (type.postgresName.equals(postgresName)) {
                return type;
            }
        }
        throw new IllegalStateException("No way to copy a column of the type " + postgresName);
    }

    @Nullable
    Object read(ResultSet row, int at) throws SQLException {
        Object value = reading.value(row, at);
        return row.wasNull() ? null : value;
    }

    void write(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, jdbcType);
        } else {
            statement.setObject(at, value);
        }
    }

    /** The value as a text that is the same for equal values of either database. */
    static String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case OffsetDateTime time ->
                time.toInstant().truncatedTo(ChronoUnit.MICROS).toString();
            case java.math.BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
