package io.seatwise.training.triage.activity;

import io.seatwise.access.AuditNames;
import io.seatwise.access.NamesById;
import io.seatwise.access.PartnerScope;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the cards that audit entries mention by the titles of their playbooks, with their customers. */
@Component
class CardAuditNames implements AuditNames {

    private final NamesById names;
    private final Playbooks playbooks;

    CardAuditNames(NamesById names, Playbooks playbooks) {
        this.names = names;
        this.playbooks = playbooks;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        Map<String, Playbook> titles = playbooks.byCode(scope);
        return names.find(
                scope,
                ids,
                """
                        select r.recommendation_id, r.playbook_code, r.tenant_id, t.name as customer,
                            r.holds or w.recommendation_id is not null as shown
                        from recommendation r
                        join customer t on t.partner_id = r.partner_id and t.tenant_id = r.tenant_id
                        left join recommendation_work w on w.partner_id = r.partner_id
                            and w.recommendation_id = r.recommendation_id
                        where r.partner_id = :partner and r.recommendation_id in (:ids)
                        """,
                (row, number) -> new Named(
                        Playbooks.title(titles, row.getString("playbook_code"), locale) + " · "
                                + row.getString("customer"),
                        row.getBoolean("shown")
                                ? "training?card=" + row.getString("recommendation_id")
                                : "customers/" + row.getString("tenant_id") + "?tab=training"));
    }

    /** Cards are audited by the code of their playbook, and so are the playbooks themselves. */
    @Override
    public Map<String, Named> coded(PartnerScope scope, String group, Locale locale) {
        if (!group.equals("recommendation") && !group.equals("playbook")) {
            return Map.of();
        }
        Map<String, Named> coded = new HashMap<>();
        playbooks
                .byCode(scope)
                .forEach((code, playbook) ->
                        coded.put(code, new Named(playbook.content(locale).title(), "training/playbooks/" + code)));
        return coded;
    }
}
