package io.seatwise.imports.pipeline;

import io.seatwise.base.Id;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.DecimalSign;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import io.seatwise.imports.PriceBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads runs out of rows of {@code import_run}. */
final class ImportRunRows implements RowMapper<ImportRun> {

    private final JsonMapper json;

    ImportRunRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ImportRun mapRow(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                ImportId.of(row, "run_id"),
                row.getString("kind"),
                new ImportRun.SentFile(
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        row.getString("content_hash"),
                        row.getBoolean("file_kept")),
                new ImportOptions(
                        ImportMode.valueOf(row.getString("mode")),
                        OnError.valueOf(row.getString("on_error")),
                        row.getString("mapping"),
                        new ImportOptions.Hints(
                                Id.ofNullable(row, "customer_tenant_id", CustomerId::new),
                                ListMode.valueOf(row.getString("list_mode")),
                                decimal(row.getString("decimal_sign")),
                                basis(row.getString("price_basis")))),
                new ImportRun.Result(
                        ImportState.valueOf(row.getString("state")),
                        row.getInt("percent_done"),
                        new ImportRun.Rows(
                                row.getLong("rows_read"), row.getLong("rows_applied"), row.getLong("rows_rejected")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        json.readValue(row.getString("summary"), ImportSummary.class)),
                new ImportRun.History(
                        row.getString("submitted_by"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        instant(row, "finished_at"),
                        instant(row, "undone_at")));
    }

    private static @Nullable PriceBasis basis(@Nullable String name) {
        return name == null ? null : PriceBasis.valueOf(name);
    }

    private static @Nullable DecimalSign decimal(@Nullable String name) {
        return name == null ? null : DecimalSign.valueOf(name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
