package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFilterParametersTest {

    @Test
    void everyPartSurvivesTheWayThroughTheUrl() {
        CustomerFilter filter = CustomerFilter.ALL
                .with(CustomerFacets.SEARCH, "50 % & more")
                .with(CustomerFacets.CUSTOMER, List.of(new CustomerId(new UUID(1, 2)), new CustomerId(new UUID(3, 4))))
                .with(CustomerFacets.REGION, List.of("North", "South"))
                .with(CustomerFacets.COUNTRY, List.of("DE"))
                .with(CustomerFacets.INDUSTRY, List.of("Retail"))
                .with(CustomerFacets.SEGMENT, List.of("SMB"))
                .with(CustomerFacets.PRODUCT, List.of("cfq7ttc0ldpb:0001"))
                .with(CustomerFacets.ACCOUNT_MANAGER, List.of("max@contoso.example"))
                .with(CustomerFacets.TAG, List.of("key account"))
                .with(CustomerFacets.FLAG, EnumSet.of(Flag.GRACE, Flag.INFLATED))
                .with(CustomerFacets.MIN_USAGE, new BigDecimal("10.5"))
                .with(CustomerFacets.MAX_USAGE, new BigDecimal("142"))
                .with(CustomerFacets.MIN_DEPLOYMENT, new BigDecimal("0"))
                .with(CustomerFacets.MAX_DEPLOYMENT, new BigDecimal("99.999"))
                .with(CustomerFacets.MIN_ADOPTION_SCORE, new BigDecimal("12.5"))
                .with(CustomerFacets.MAX_ADOPTION_SCORE, new BigDecimal("63.5"))
                .with(CustomerFacets.RENEWAL, 30)
                .with(CustomerFacets.ARCHIVED, true)
                .with(CustomerFacets.USAGE_BAND, EnumSet.of(UsageBand.TO_40, UsageBand.UNKNOWN))
                .withFigures(CustomerFilter.Figures.PRODUCT);
        List<SortOrder> sort = List.of(SortOrder.descending("usagePercent"), SortOrder.ascending("country"));

        Map<String, List<String>> parameters = new CustomerFilterParameters(filter, sort, 0, 50).toMap();

        assertThat(CustomerFilterParameters.parse(parameters))
                .isEqualTo(new CustomerFilterParameters(filter, sort, 0, 50));
        assertThat(parameters.get("sort")).containsExactly("usagePercent,desc", "country,asc");
        assertThat(parameters.get("flag")).containsExactly("INFLATED", "GRACE");
    }

    @Test
    void emptyValuesOfTheContractsExampleMeanNothing() {
        CustomerFilterParameters parsed = CustomerFilterParameters.parse(Map.of(
                "q", List.of(""),
                "flag", List.of("INFLATED"),
                "productId", List.of(""),
                "minUsage", List.of(" "),
                "sort", List.of("usagePercent,desc"),
                "page", List.of("0"),
                "size", List.of("50")));

        assertThat(parsed.filter().search()).isNull();
        assertThat(parsed.filter().productIds()).isEmpty();
        assertThat(parsed.filter().minUsage()).isNull();
        assertThat(parsed.filter().flags()).containsExactly(Flag.INFLATED);
        assertThat(parsed.sort()).containsExactly(SortOrder.descending("usagePercent"));
    }

    @Test
    void nothingAskedIsEverythingByDefault() {
        CustomerFilterParameters parsed = CustomerFilterParameters.parse(Map.of());

        assertThat(parsed).isEqualTo(new CustomerFilterParameters(CustomerFilter.ALL, List.of(), 0, 50));
        assertThat(parsed.toMap()).isEmpty();
    }

    @Test
    void identifiersAreBroughtToTheFormTheyAreStoredIn() {
        CustomerFilter filter = CustomerFilterParameters.parse(Map.of(
                        "productId", List.of("C42B9CAE-EA4F-4AB7-9717-81576235CCAC", "CFQ7TTC0LDPB:0001"),
                        "country", List.of("de", "DE"),
                        "accountManager", List.of("Max@Contoso.example")))
                .filter();

        assertThat(filter.productIds()).containsExactly("c42b9cae-ea4f-4ab7-9717-81576235ccac", "CFQ7TTC0LDPB:0001");
        assertThat(filter.countries()).containsExactly("DE");
        assertThat(filter.accountManagers()).containsExactly("max@contoso.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flag|HUGE|INFLATED",
                "minUsage|forty|percentage",
                "minUsage|-1|percentage",
                "maxUsage|1e9|percentage",
                "maxDeployment|NaN|percentage",
                "minDeployment|4,5|percentage",
                "customerTenantId|Contoso|0a1b2c3d",
                "renewal|-1|from 0 to 3660",
                "renewal|soon|from 0 to 3660",
                "archived|perhaps|true or false",
                "page|-1|from 0 to",
                "size|0|from 1 to 1000",
                "size|1001|from 1 to 1000",
                "sort|password|usagePercent",
                "sort|usagePercent,down|desc",
                "sort|usagePercent desc; drop table customer|usagePercent,desc",
                "sort|usagePercent,desc,nulls|usagePercent,desc"
            })
    void badValuesAreNamedWithWhatIsExpected(String name, String value, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerFilterParameters.parse(Map.of(name, List.of(value))))
                .withMessageStartingWith(name + ": ")
                .withMessageContaining(expected);
    }

    @Test
    void moreCustomersThanASelectionHoldsAreRefused() {
        List<String> ids = IntStream.rangeClosed(0, CustomerFacets.MOST_CUSTOMERS)
                .mapToObj(i -> new UUID(0, i).toString())
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerFilterParameters.parse(Map.of("customerTenantId", ids)))
                .withMessage("customerTenantId: at most 500 values are expected, not 501");
    }

    @Test
    void twoValuesWhereOneIsMeantAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerFilterParameters.parse(Map.of("minUsage", List.of("1", "2"))))
                .withMessage("minUsage: one value is expected, not 2");
    }
}
