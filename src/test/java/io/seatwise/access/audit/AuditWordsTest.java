package io.seatwise.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.AuditNames.Named;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.access.audit.AuditWords.Readable;
import io.seatwise.base.i18n.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    private static final UUID FABRIKAM = UUID.fromString("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    private static final UUID GONE = UUID.fromString("1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a");
    private static final PartnerScope SCOPE = new Scopes().forJob(UUID.randomUUID(), "Contoso Cloud", "test");

    private final AuditWords words = new AuditWords(
            new Texts(),
            List.of((scope, ids) -> Map.of(FABRIKAM, new Named("Fabrikam $1 Ltd", "customers/" + FABRIKAM))));

    @Test
    void customerIdIsShownAsNameWithLink() {
        Readable row = words("customer.archived", FABRIKAM.toString(), "");

        assertThat(row.subject()).isEqualTo("Fabrikam $1 Ltd");
        assertThat(row.path()).isEqualTo("customers/" + FABRIKAM);
    }

    @Test
    void idOfDeletedCustomerStaysAsStored() {
        Readable row = words("customer.archived", GONE.toString(), "");

        assertThat(row.subject()).isEqualTo(GONE.toString());
        assertThat(row.path()).isNull();
    }

    @Test
    void idsInsideDetailsAreNamed() {
        Readable row = words("customers.tags", "2 customers", "Tags added gold: " + FABRIKAM + " " + GONE);

        assertThat(row.detail()).isEqualTo("Tags added gold: Fabrikam $1 Ltd " + GONE);
        assertThat(row.path()).isNull();
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
                UUID.randomUUID(), Instant.EPOCH, "ada@contoso.example", null, null, action, subject, detail, null);
    }
}
