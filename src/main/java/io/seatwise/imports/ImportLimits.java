package io.seatwise.imports;

import io.seatwise.base.tabular.TabularForm;
import io.seatwise.base.tabular.TabularLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the file of an import may hold: {@code seatwise.imports.*}.
 *
 * @param maxFileSize of a CSV or JSON file
 * @param maxWorkbookSize of an XLSX file, packed
 * @param maxRows rows below the header
 * @param maxTextLength of a cell, in characters
 */
@ConfigurationProperties("seatwise.imports")
public record ImportLimits(
        @DefaultValue("512MB") DataSize maxFileSize,
        @DefaultValue("50MB") DataSize maxWorkbookSize,
        @DefaultValue("1100000") long maxRows,
        @DefaultValue("60") int maxColumns,
        @DefaultValue("32767") int maxTextLength) {

    public long maxBytes(TabularForm form) {
        return (form == TabularForm.XLSX ? maxWorkbookSize : maxFileSize).toBytes();
    }

    public TabularLimits table() {
        return new TabularLimits(maxRows, maxColumns, maxTextLength);
    }
}
