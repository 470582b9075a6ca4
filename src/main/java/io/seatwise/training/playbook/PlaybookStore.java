package io.seatwise.training.playbook;

import io.seatwise.access.PartnerScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code playbook} and {@code playbook_version}. Every method runs in the caller's transaction. */
@Repository
class PlaybookStore {

    private static final PlaybookContent NOTHING = new PlaybookContent(
            "",
            new PlaybookContent.Advice("", "", ""),
            new PlaybookContent.Readers(Audience.EVERYBODY, List.of()),
            new PlaybookContent.Focus(null, null, Effort.SMALL),
            new PlaybookContent.Reading(null, List.of()),
            List.of());

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlaybookStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The stored contents, modifiable. A shipped playbook that was never edited has empty content. */
    Map<PlaybookId, Playbook> all(PartnerScope scope) {
        Map<PlaybookId, Playbook> playbooks = new HashMap<>();
        jdbc.sql("""
                        select p.playbook_id, p.code, p.version, p.archived_at, v.content
                        from playbook p
                        left join playbook_version v on v.partner_id = p.partner_id
                            and v.playbook_id = p.playbook_id
                            and v.version = p.version
                        where p.partner_id = :partner
                        """).param("partner", scope.partnerId()).query(row -> {
            PlaybookId id = PlaybookId.of(row, "playbook_id");
            String content = row.getString("content");
            playbooks.put(
                    id,
                    new Playbook(
                            id,
                            row.getString("code"),
                            new Playbook.Edition(
                                    row.getInt("version"),
                                    false,
                                    row.getObject("archived_at", OffsetDateTime.class) != null),
                            content == null ? NOTHING : read(content),
                            Map.of()));
        });
        return playbooks;
    }

    boolean exists(PartnerScope scope, PlaybookId id) {
        return jdbc.sql("""
                        select exists (select 1 from playbook where partner_id = :partner and playbook_id = :id)
                        """)
                .param("partner", scope.partnerId())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void insert(PartnerScope scope, PlaybookId id, String code, int version) {
        jdbc.sql("""
                        insert into playbook (partner_id, playbook_id, code, version)
                        values (:partner, :id, :code, :version)
                        """)
                .param("partner", scope.partnerId())
                .param("id", id)
                .param("code", code)
                .param("version", version)
                .update();
    }

    /** Sets the version that holds; false when another one holds than the expected. */
    boolean advance(PartnerScope scope, PlaybookId id, int from, int to) {
        return jdbc.sql("""
                        update playbook set version = :to
                        where partner_id = :partner and playbook_id = :id and version = :from
                        """)
                        .param("partner", scope.partnerId())
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    void addVersion(
            PartnerScope scope,
            PlaybookId id,
            int version,
            PlaybookContent content,
            @Nullable Integer restoredFrom,
            Instant now) {
        jdbc.sql("""
                        insert into playbook_version
                            (partner_id, playbook_id, version, content, restored_from, changed_by, changed_at)
                        values (:partner, :id, :version, :content, :restoredFrom, :actor, :now)
                        """)
                .param("partner", scope.partnerId())
                .param("id", id)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .param("restoredFrom", restoredFrom)
                .param("actor", scope.actor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<PlaybookVersion> versions(PartnerScope scope, PlaybookId id) {
        return jdbc.sql("""
                        select version, content, restored_from, changed_by, changed_at
                        from playbook_version
                        where partner_id = :partner and playbook_id = :id
                        order by version desc
                        """)
                .param("partner", scope.partnerId())
                .param("id", id)
                .query((row, number) -> new PlaybookVersion(
                        row.getInt("version"),
                        read(row.getString("content")),
                        Map.of(),
                        row.getObject("restored_from", Integer.class),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void setArchived(PartnerScope scope, PlaybookId id, @Nullable Instant at) {
        jdbc.sql("update playbook set archived_at = :at where partner_id = :partner and playbook_id = :id")
                .param("partner", scope.partnerId())
                .param("id", id)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private PlaybookContent read(String content) {
        return json.readValue(content, PlaybookContent.class);
    }
}
