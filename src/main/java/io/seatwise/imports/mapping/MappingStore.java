package io.seatwise.imports.mapping;

import io.seatwise.access.PartnerScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The partners' mappings in the database. Every method runs in the caller's transaction. */
@Repository
class MappingStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MappingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<FileMapping> all(PartnerScope scope) {
        return jdbc.sql("""
                        select definition
                        from import_mapping
                        where partner_id = :partner
                        order by mapping_name
                        """)
                .param("partner", scope.partnerId())
                .query((row, number) -> json.readValue(row.getString("definition"), FileMapping.class))
                .list();
    }

    Optional<FileMapping> find(PartnerScope scope, String name) {
        return jdbc.sql("""
                        select definition
                        from import_mapping
                        where partner_id = :partner
                        and mapping_name = :name
                        """)
                .param("partner", scope.partnerId())
                .param("name", name)
                .query((row, number) -> json.readValue(row.getString("definition"), FileMapping.class))
                .optional();
    }

    void save(PartnerScope scope, FileMapping mapping, Instant now) {
        delete(scope, mapping.name());
        jdbc.sql("""
                        insert into import_mapping (partner_id, mapping_name, kind, definition, changed_by, changed_at)
                        values (:partner, :name, :kind, :definition, :by, :at)
                        """)
                .param("partner", scope.partnerId())
                .param("name", mapping.name())
                .param("kind", mapping.kind())
                .param("definition", json.writeValueAsString(mapping))
                .param("by", scope.actor())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(PartnerScope scope, String name) {
        return jdbc.sql("delete from import_mapping where partner_id = :partner and mapping_name = :name")
                        .param("partner", scope.partnerId())
                        .param("name", name)
                        .update()
                == 1;
    }
}
