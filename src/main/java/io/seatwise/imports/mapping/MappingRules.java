package io.seatwise.imports.mapping;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.columns.ReadingRules;
import io.seatwise.imports.personal.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides whether a mapping can be stored. */
final class MappingRules {

    static final int MAX_COLUMNS = 200;
    private static final int MAX_COLUMN_NAME = 500;
    private static final int MAX_VALUE = 200;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()&+-]{0,98}[\\p{L}\\p{N}.)]|[\\p{L}\\p{N}]");

    private MappingRules() {}

    /** @throws MappingRefusedException with the first reason why it cannot */
    static void check(FileMapping mapping, MappableKinds kinds, LocalDate today) {
        if (!NAME.matcher(mapping.name()).matches()) {
            throw refused("imports.mapping.refused.name");
        }
        List<Column<?>> columns = kinds.columns(mapping.kind())
                .orElseThrow(() ->
                        refused("imports.mapping.refused.kind", mapping.kind(), String.join(", ", kinds.names())));
        checkHeader(mapping, kinds);
        Set<String> header = new HashSet<>();
        mapping.header().forEach(each -> header.add(FileColumns.plain(each)));
        Set<String> targets = new HashSet<>();
        columns.forEach(each -> targets.add(each.name()));
        mapping.columns().forEach((target, source) -> {
            if (!targets.contains(target)) {
                throw refused("imports.mapping.refused.target", target);
            }
            if (!header.contains(FileColumns.plain(source))) {
                throw refused("imports.mapping.refused.source", source);
            }
        });
        mapping.values().keySet().forEach(target -> {
            if (!targets.contains(target)) {
                throw refused("imports.mapping.refused.target", target);
            }
            if (mapping.columns().containsKey(target)) {
                throw refused("imports.mapping.refused.twice", target);
            }
        });
        checkRequired(mapping, columns);
        checkValues(mapping, columns, today);
        String decimal = mapping.signs().decimal();
        if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
            throw refused("imports.mapping.refused.decimal");
        }
    }

    private static void checkHeader(FileMapping mapping, MappableKinds kinds) {
        List<String> header = mapping.header();
        if (header.stream().allMatch(each -> FileColumns.plain(each).isEmpty())
                || header.size() > MAX_COLUMNS
                || header.stream().anyMatch(each -> each.length() > MAX_COLUMN_NAME)) {
            throw refused("imports.mapping.refused.header", MAX_COLUMNS, MAX_COLUMN_NAME);
        }
        header.stream().filter(kinds::isPersonal).findFirst().ifPresent(each -> {
            throw refused(
                    "imports.mapping.refused.personal",
                    PersonalData.isPersonalValue(each) ? "#" + (header.indexOf(each) + 1) : each);
        });
        if (kinds.isKnown(header)) {
            throw refused("imports.mapping.refused.known");
        }
    }

    private static void checkRequired(FileMapping mapping, List<Column<?>> columns) {
        List<String> missing = columns.stream()
                .filter(Column::isInEveryFile)
                .map(Column::name)
                .filter(each -> !mapping.columns().containsKey(each)
                        && !mapping.values().containsKey(each))
                .toList();
        if (!missing.isEmpty()) {
            throw refused("imports.mapping.refused.required", String.join(", ", missing));
        }
    }

    /** Reads each value as the kind will, so that a wrong one is refused now and not in each file. */
    private static void checkValues(FileMapping mapping, List<Column<?>> columns, LocalDate today) {
        for (Map.Entry<String, String> value : mapping.values().entrySet()) {
            if (value.getValue().isBlank() || value.getValue().length() > MAX_VALUE) {
                throw refused("imports.mapping.refused.value", value.getKey(), value.getValue());
            }
            List<Column<?>> only = columns.stream()
                    .filter(each -> each.name().equals(value.getKey()))
                    .toList();
            if (PersonalData.isPersonalValue(value.getValue()) && only.stream().noneMatch(Column::isOwnStaff)) {
                throw refused("imports.mapping.refused.personalValue", value.getKey());
            }
            FileMapping alone = new FileMapping(
                    mapping.name(),
                    mapping.kind(),
                    List.of(),
                    Map.of(),
                    Map.of(value.getKey(), value.getValue()),
                    mapping.signs());
            MappedTable table = new MappedTable(alone, List.of(), today);
            List<String> faults = new ArrayList<>();
            FileRow row = new FileRow(
                    new FileColumns(only, table.names()),
                    MappedTable.rules(alone, new ReadingRules(today)),
                    (line, column, code, found, text) -> faults.add(code.name()));
            row.read(1, table.row(new @Nullable String[0]), new BitSet());
            if (!faults.isEmpty()) {
                throw refused("imports.mapping.refused.value", value.getKey(), value.getValue());
            }
        }
    }

    private static MappingRefusedException refused(String key, Object... values) {
        return new MappingRefusedException(key, values);
    }
}
