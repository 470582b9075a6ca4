package io.seatwise.adoption.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.privacy.CoverageCheck.Attribute;
import io.seatwise.adoption.privacy.CoverageCheck.Finding;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageCheckTest {

    @ParameterizedTest
    @CsvSource({
        "100, 80, 5, GOOD",
        "100, 79, 5, THIN",
        "1000, 20, 2, THIN",
        "1000, 19, 2, TOO_FEW",
        "100, 100, 1, TOO_FEW",
        "100, 101, 5, IMPOSSIBLE",
        "100, 30, 31, IMPOSSIBLE"
    })
    void findingsFollowTheNumbers(long employees, long people, long values, Finding finding) {
        CoverageCheck check = new CoverageCheck(employees, Map.of(GroupAttribute.CITY, new Attribute(people, values)));

        assertThat(check.finding(GroupAttribute.CITY)).isEqualTo(finding);
        assertThat(check.passed().contains(GroupAttribute.CITY))
                .isEqualTo(finding == Finding.GOOD || finding == Finding.THIN);
    }

    @Test
    void anOrganisationOfFewerThanTwentyHasNoGroups() {
        assertThat(new CoverageCheck(19, Map.of(GroupAttribute.CITY, new Attribute(19, 2))).passed())
                .isEmpty();
    }

    @Test
    void oneImpossibleNumberStopsAll() {
        CoverageCheck check = new CoverageCheck(
                100, Map.of(GroupAttribute.CITY, new Attribute(90, 4), GroupAttribute.COMPANY, new Attribute(200, 2)));

        assertThat(check.passed()).isEmpty();
    }
}
