package io.seatwise.training.campaign.draft;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a person has entered and not saved, so that it survives the session: one draft of a new campaign for each
 * person, and one for each campaign that the person changes.
 */
@Service
public class CampaignDrafts {

    /** How long a draft is kept after its last change. */
    static final Duration KEPT = Duration.ofDays(60);

    private static final int LONGEST = 60_000;

    /** Stands for the campaign that is not made yet. */
    private static final CampaignId NEW = new CampaignId(new UUID(0, 0));

    private final PartnerTransactions transactions;
    private final EveryPartner partners;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CampaignDrafts(
            PartnerTransactions transactions, EveryPartner partners, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.transactions = transactions;
        this.partners = partners;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A draft and when it was changed last. */
    public record Kept(CampaignDraft draft, Instant changedAt) {}

    private record Row(String content, Instant changedAt) {}

    /**
     * Keeps the draft of the current person in place of the former one. Entering goes on even where it cannot be kept:
     * while the storage is read-only, and for a draft larger than any campaign.
     *
     * @param campaign the campaign that is being changed; null for a new one
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void keep(PartnerScope scope, @Nullable CampaignId campaign, CampaignDraft draft) {
        PersonId person = scope.personId();
        String content = json.writeValueAsString(draft);
        if (person == null || content.length() > LONGEST) {
            return;
        }
        Map<String, Object> values = Map.of(
                "partner",
                scope.partnerId(),
                "person",
                person,
                "campaign",
                about(campaign),
                "content",
                content,
                "now",
                clock.instant().atOffset(ZoneOffset.UTC));
        try {
            transactions.run(scope, () -> {
                if (update(values) == 0) {
                    insert(values);
                }
            });
        } catch (DuplicateKeyException keptAtOnce) {
            // Another window of this person began a draft at the same moment; the later change counts
            transactions.run(scope, () -> update(values));
        } catch (StorageUnavailableException readOnly) {
            // The wizard still has it, and the next change is kept
        }
    }

    /**
     * Finds the draft of the current person; one that an earlier version wrote and nobody can read is none.
     *
     * @param campaign the campaign that is being changed; null for a new one
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Optional<Kept> find(PartnerScope scope, @Nullable CampaignId campaign) {
        PersonId person = scope.personId();
        if (person == null) {
            return Optional.empty();
        }
        return transactions
                .read(
                        scope,
                        () -> jdbc.sql("""
                                select content, changed_at
                                from campaign_draft
                                where partner_id = :partner and person_id = :person and campaign_id = :campaign
                                """)
                                .param("partner", scope.partnerId())
                                .param("person", person)
                                .param("campaign", about(campaign))
                                .query((row, number) -> new Row(
                                        row.getString("content"),
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant()))
                                .optional())
                .flatMap(this::read);
    }

    /**
     * Deletes the draft of the current person.
     *
     * @param campaign the campaign that was being changed; null for a new one
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void discard(PartnerScope scope, @Nullable CampaignId campaign) {
        PersonId person = scope.personId();
        if (person != null) {
            transactions.run(
                    scope,
                    () -> jdbc.sql("""
                            delete from campaign_draft
                            where partner_id = :partner and person_id = :person and campaign_id = :campaign
                            """)
                            .param("partner", scope.partnerId())
                            .param("person", person)
                            .param("campaign", about(campaign))
                            .update());
        }
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 900_000)
    void purge() {
        partners.each(
                "campaign drafts",
                scope -> transactions.run(
                        scope,
                        () -> jdbc.sql("delete from campaign_draft where partner_id = :partner and changed_at < :since")
                                .param("partner", scope.partnerId())
                                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                                .update()));
    }

    private Optional<Kept> read(Row row) {
        try {
            return Optional.of(new Kept(json.readValue(row.content(), CampaignDraft.class), row.changedAt()));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static CampaignId about(@Nullable CampaignId campaign) {
        return campaign == null ? NEW : campaign;
    }

    private int update(Map<String, Object> values) {
        return jdbc.sql("""
                update campaign_draft
                set content = :content, changed_at = :now
                where partner_id = :partner and person_id = :person and campaign_id = :campaign
                """).params(values).update();
    }

    private void insert(Map<String, Object> values) {
        jdbc.sql("""
                insert into campaign_draft (partner_id, person_id, campaign_id, content, changed_at)
                select p.partner_id, p.person_id, :campaign, :content, :now
                from person p
                where p.partner_id = :partner and p.person_id = :person
                """).params(values).update();
    }
}
