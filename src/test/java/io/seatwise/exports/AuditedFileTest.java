package io.seatwise.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditedFileTest {

    @Test
    void detailIsReadBack() {
        AuditedFile broken = new AuditedFile("renewals.xlsx", 1, false, "within=30&country=DE%2C+x");

        assertThat(broken.detail()).isEqualTo("renewals.xlsx, 1 row, broken off, filter within=30&country=DE%2C+x");
        assertThat(AuditedFile.of(broken.detail())).contains(broken);
        AuditedFile whole = AuditedFile.printed("customers", 260, "");
        assertThat(whole.detail()).isEqualTo("customers, 260 rows");
        assertThat(AuditedFile.of(whole.detail())).contains(whole);
    }

    @Test
    void cutDetailAndOtherTextsAreNotRead() {
        AuditedFile wide = AuditedFile.printed("customers", 3, "tag=" + "x".repeat(3_000));

        assertThat(wide.detail()).hasSize(2_000);
        assertThat(AuditedFile.of(wide.detail())).isEmpty();
        assertThat(AuditedFile.of("customers, many rows")).isEmpty();
    }
}
