package io.seatwise.imports;

import io.seatwise.base.tabular.TabularForm;
import io.seatwise.base.tabular.TabularLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large an import may be: {@code seatwise.imports.*}.
 *
 * @param maxFileSize of a CSV or JSON file
 * @param maxWorkbookSize of an XLSX file, packed
 * @param partnerQuota of all files of a partner that are received or wait
 * @param nodeQuota of all files that one node receives at the same time
 * @param parallel imports that run at the same time, one a partner
 */
@ConfigurationProperties("seatwise.imports")
public record ImportLimits(
        @DefaultValue("512MB") DataSize maxFileSize,
        @DefaultValue("50MB") DataSize maxWorkbookSize,
        @DefaultValue("2GB") DataSize partnerQuota,
        @DefaultValue("4GB") DataSize nodeQuota,
        @DefaultValue("1100000") long maxRows,
        @DefaultValue("60") int maxColumns,
        @DefaultValue("32767") int maxTextLength,
        @DefaultValue("2") int parallel) {

    public long maxBytes(TabularForm form) {
        return (form == TabularForm.XLSX ? maxWorkbookSize : maxFileSize).toBytes();
    }

    public TabularLimits table() {
        return new TabularLimits(maxRows, maxColumns, maxTextLength);
    }
}
