package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class CustomerFacetsTest {

    @Test
    void parametersAreThoseOfTheContract() {
        assertThat(CustomerFacets.ALL)
                .extracting(CustomerFacet::parameter)
                .containsExactly(
                        "q",
                        "customerTenantId",
                        "region",
                        "country",
                        "industry",
                        "segment",
                        "productId",
                        "accountManager",
                        "tag",
                        "flag",
                        "usageBand",
                        "minUsage",
                        "maxUsage",
                        "minDeployment",
                        "maxDeployment",
                        "minAdoptionScore",
                        "maxAdoptionScore",
                        "renewal",
                        "renewingUnassigned",
                        "archived");
    }

    @Test
    void everyFilterHasAChipWordsInTheWorkbookAndADescription() {
        ResourceBundle chips = ResourceBundle.getBundle("i18n.portfolio", Locale.ROOT);
        ResourceBundle words = ResourceBundle.getBundle("i18n.portfolio-export", Locale.ROOT);

        assertThat(CustomerFacets.ALL).allSatisfy(facet -> {
            assertThat(chips.containsKey("portfolio.chip." + facet.parameter())).isTrue();
            assertThat(words.containsKey("portfolio.export.filter." + facet.words()))
                    .isTrue();
            assertThat(facet.description()).isNotBlank();
        });
    }

    @Test
    void guideOfTheApiNamesEveryFilter() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/rest-api.md"));
        String parameters = guide.substring(guide.indexOf("Parameters of `/customers`"), guide.indexOf("Sort keys:"));

        assertThat(CustomerFacets.ALL)
                .allSatisfy(facet -> assertThat(parameters).contains("`" + facet.parameter() + "`"));
    }

    @Test
    void emptyValueTakesAFilterOff() {
        CustomerFilter filter = CustomerFilter.ALL
                .with(CustomerFacets.REGION, List.of("North"))
                .with(CustomerFacets.ARCHIVED, true)
                .with(CustomerFacets.RENEWAL, 30);

        assertThat(filter.with(CustomerFacets.REGION, List.of())
                        .with(CustomerFacets.ARCHIVED, false)
                        .with(CustomerFacets.RENEWAL, null))
                .isEqualTo(CustomerFilter.ALL);
    }

    @Test
    void figuresNeedAProduct() {
        CustomerFilter products = CustomerFilter.ALL
                .with(CustomerFacets.PRODUCT, List.of("p1"))
                .withFigures(CustomerFilter.Figures.PRODUCT);

        assertThat(products.hasFiguresOfProducts()).isTrue();
        assertThat(products.with(CustomerFacets.PRODUCT, List.of()).figures()).isNull();
    }
}
