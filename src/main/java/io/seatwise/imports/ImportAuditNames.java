package io.seatwise.imports;

import io.seatwise.access.AuditNames;
import io.seatwise.access.NamesById;
import io.seatwise.access.PartnerScope;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the imports that audit entries mention by their files. */
@Component
class ImportAuditNames implements AuditNames {

    private final NamesById names;

    ImportAuditNames(NamesById names) {
        this.names = names;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        return names.find(
                scope,
                ids,
                """
                        select run_id, file_name
                        from import_run
                        where partner_id = :partner and run_id in (:ids)
                        """,
                (row, number) -> new Named(row.getString("file_name"), "imports?run=" + row.getString("run_id")));
    }
}
