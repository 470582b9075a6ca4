package io.seatwise.adoption.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.imports.FileKindTester;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of the file may say. */
class ProductActivityFileTest {

    private final ProductActivityFileKind kind = new ProductActivityFileKind(null, null);

    @Test
    void theExampleOfTheTemplateIsAGoodRow() {
        Map<String, String> example = new LinkedHashMap<>();
        kind.columns().forEach(column -> example.put(column.name(), column.example()));

        LicenceMonth row = FileKindTester.row(kind, example).only();

        assertThat(row.identity().licenceType()).isEqualTo(LicenceType.SEAT);
        assertThat(row.month()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(row.contract().annualContractValue()).isEqualTo(new BigDecimal("24000.00"));
        assertThat(row.identity().organisation()).isEqualTo("Head office");
        assertThat(row.contract().support()).isFalse();
    }

    @Test
    void optionalColumnsMayBeMissing() {
        LicenceMonth row = FileKindTester.text(
                        kind,
                        "customerTenantId,product,licenseId,licenseType,month\n"
                                + "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9,Composer,L1,site,2026-10\n")
                .only();

        assertThat(row.identity().licenceType()).isEqualTo(LicenceType.SITE);
        assertThat(row.figures().activityCount()).isNull();
        assertThat(row.identity().organisation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licenceType|ENTERPRISE|2 licenceType CONFLICT",
                "licenceType|''|2 licenceType MISSING_VALUE",
                "month|2026-13|2 month NOT_A_DATE",
                "month|October|2 month NOT_A_DATE",
                "customerTenantId|contoso|2 customerTenantId NOT_A_GUID",
                "activityCount|-1|2 activityCount NEGATIVE",
                "monthlyActiveUsers|many|2 monthlyActiveUsers NOT_A_NUMBER",
                "purchasedSeats|''|2 purchasedSeats MISSING_VALUE",
                "assignedSeats|-5|2 assignedSeats NEGATIVE",
                "lastActiveDate|yesterday|2 lastActiveDate NOT_A_DATE",
                "batchMerges|1201|2 batchMerges CONFLICT",
                "totalMerges|''|2 totalMerges MISSING_VALUE",
                "annualContractValue|-1|2 annualContractValue NEGATIVE",
                "support|perhaps|2 support UNKNOWN_VALUE"
            })
    void aFaultIsNamedWithItsPlace(String column, String value, String expected) {
        Map<String, String> row = new LinkedHashMap<>();
        kind.columns().forEach(each -> row.put(each.name(), each.example()));
        row.put(column, value);

        assertThat(FileKindTester.row(kind, row).codes()).containsExactly(expected);
    }

    @Test
    void aSiteLicencesSeatsAreNobodysBusiness() {
        Map<String, String> row = new LinkedHashMap<>();
        kind.columns().forEach(each -> row.put(each.name(), each.example()));
        row.put("licenceType", "SITE");
        row.put("purchasedSeats", "");

        assertThat(FileKindTester.row(kind, row).only().figures().purchasedSeats())
                .isNull();
    }
}
