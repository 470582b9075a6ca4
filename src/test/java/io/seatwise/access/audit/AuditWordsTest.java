package io.seatwise.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.Audit;
import io.seatwise.access.AuditNames;
import io.seatwise.access.AuditNames.Named;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.access.audit.AuditWords.Readable;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.ids.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    private static final UUID FABRIKAM = UUID.fromString("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    private static final UUID GONE = UUID.fromString("1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a");
    private static final UUID CARD = UUID.fromString("2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b");
    private static final UUID RUN = UUID.fromString("3d4e5f60-7182-93a4-b5c6-d7e8f90a1b2c");
    private static final PartnerScope SCOPE = new Scopes().forJob(PartnerId.random(), "Contoso Cloud", "test");

    private final AuditWords words = new AuditWords(
            new Texts(),
            List.of(
                    (scope, ids, locale) -> Map.of(
                            FABRIKAM, new Named("Fabrikam $1 Ltd", "customers/" + FABRIKAM),
                            CARD, new Named("Run better meetings · Fabrikam", "training?card=" + CARD),
                            RUN, new Named("usage.csv", "imports?run=" + RUN)),
                    new Titles()));

    /** Playbooks, which entries mention by code. */
    private static final class Titles implements AuditNames {

        @Override
        public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
            return Map.of();
        }

        @Override
        public Map<String, Named> coded(PartnerScope scope, String group, Locale locale) {
            return group.equals("recommendation") || group.equals("playbook")
                    ? Map.of("meetings", new Named("Run better meetings", "training/playbooks/meetings"))
                    : Map.of();
        }
    }

    @Test
    void customerIdIsShownAsNameWithLink() {
        Readable row = words("customer.archived", FABRIKAM.toString(), "");

        assertThat(row.subject()).isEqualTo("Fabrikam $1 Ltd");
        assertThat(row.path()).isEqualTo("customers/" + FABRIKAM);
    }

    @Test
    void deletedCustomerIsNoLongerThereAndKeepsItsStoredId() {
        Readable row = words("customer.archived", GONE.toString(), "");

        assertThat(row.subject()).isEqualTo("No longer there");
        assertThat(row.gone()).isTrue();
        assertThat(row.path()).isNull();
        assertThat(row.entry().subject()).isEqualTo(GONE.toString());
    }

    @Test
    void idsInsideDetailsAreNamed() {
        Readable row = words("customers.tags", "2 customers", "Tags added gold: " + FABRIKAM + " " + GONE);

        assertThat(row.detail()).isEqualTo("Tags added gold: Fabrikam $1 Ltd (no longer there)");
        assertThat(row.path()).isNull();
    }

    @Test
    void cardIsShownByItsPresentNameAndLeadsToItself() {
        Readable row = words(
                "recommendation.changed",
                FABRIKAM.toString(),
                Audit.about(new RecommendationId(CARD), "meetings: NEW -> IN_PROGRESS"));

        assertThat(row.subject()).isEqualTo("Run better meetings · Fabrikam");
        assertThat(row.path()).isEqualTo("training?card=" + CARD);
        // The subject has said the name
        assertThat(row.detail()).isEqualTo("New → In progress");
    }

    @Test
    void olderEntryOfCardLeadsToItsCustomerAndNamesThePlaybook() {
        Readable row = words("recommendation.noted", FABRIKAM.toString(), "meetings: note of 12 characters");

        assertThat(row.subject()).isEqualTo("Fabrikam $1 Ltd");
        assertThat(row.path()).isEqualTo("customers/" + FABRIKAM);
        assertThat(row.detail()).isEqualTo("Run better meetings: note of 12 characters");
    }

    @Test
    void goneCampaignKeepsTheNameOfItsCustomerAndItsStoredName() {
        Readable row = words(
                "campaign.submit", FABRIKAM.toString(), Audit.about(new CampaignId(GONE), "Files: PENDING_APPROVAL"));

        assertThat(row.subject()).isEqualTo("Fabrikam $1 Ltd (no longer there)");
        assertThat(row.path()).isNull();
        assertThat(row.detail()).isEqualTo("Files: Pending approval");
    }

    @Test
    void importKeepsItsStoredNameAndLeadsToItself() {
        Readable row =
                words("import.applied", "usage at that time.csv", Audit.about(new ImportId(RUN), "usage: 14 rows"));

        assertThat(row.subject()).isEqualTo("usage at that time.csv");
        assertThat(row.path()).isEqualTo("imports?run=" + RUN);
        assertThat(row.detail()).isEqualTo("usage: 14 rows");
    }

    @Test
    void goneTokenSaysSo() {
        Readable row = words("token.revoked", "nightly import", Audit.about(new TokenId(GONE), ""));

        assertThat(row.subject()).isEqualTo("nightly import (no longer there)");
        assertThat(row.path()).isNull();
        assertThat(row.detail()).isEmpty();
    }

    @Test
    void codesOfAnEntryThatIsAboutNoPartnerAreWords() {
        assertThat(words.detail("person.created", "Role OPERATOR", Locale.ENGLISH))
                .isEqualTo("Role Operator");
        assertThat(words.detail("person.created", "Role OPERATOR", Locale.GERMAN))
                .isEqualTo("Role Betrieb");
        assertThat(words.detail("sign-in.failed", "WRONG_PASSWORD", Locale.ENGLISH))
                .isEqualTo("WRONG_PASSWORD");
    }

    @Test
    void playbookIsShownByItsTitle() {
        Readable row = words("playbook.changed", "meetings", "version 2: Run better meetings");

        assertThat(row.subject()).isEqualTo("Run better meetings");
        assertThat(row.path()).isEqualTo("training/playbooks/meetings");
    }

    @Test
    void subscriptionLeadsToItsCustomer() {
        Readable row = words("renewal.decided", GONE.toString(), "KEEP, customer " + FABRIKAM);

        assertThat(row.subject()).isEqualTo(GONE.toString());
        assertThat(row.path()).isEqualTo("customers/" + FABRIKAM);
    }

    @Test
    void statesOfWorkAreShownInWordsBeforeAndAfter() {
        Readable row = words("recommendation.changed", FABRIKAM.toString(), "rescue: NEW, pinned -> IN_PROGRESS");

        assertThat(row.detail()).isEqualTo("rescue: New, pinned → In progress");
    }

    @Test
    void statesAreShownInGermanToGermanReaders() {
        AuditEntry entry = entry("campaign.submit", FABRIKAM.toString(), "Dateien: PENDING_APPROVAL");

        assertThat(words.readable(SCOPE, List.of(entry), Locale.GERMAN)
                        .getFirst()
                        .detail())
                .isEqualTo("Dateien: Wartet auf Freigabe");
    }

    @Test
    void capitalsThatAreNoCodeStayAsTheyAre() {
        Readable row = words("export.workbook", "IBM_REPORT.xlsx", "KEEP, 1 row");

        assertThat(row.subject()).isEqualTo("IBM_REPORT.xlsx");
        assertThat(row.detail()).isEqualTo("KEEP, 1 row");
    }

    private Readable words(String action, String subject, String detail) {
        return words.readable(SCOPE, List.of(entry(action, subject, detail)), Locale.ENGLISH)
                .getFirst();
    }

    private static AuditEntry entry(String action, String subject, String detail) {
        return new AuditEntry(
                UUID.randomUUID(),
                Instant.EPOCH,
                new AuditEntry.Author("ada@contoso.example", null, null, null),
                action,
                subject,
                detail);
    }
}
