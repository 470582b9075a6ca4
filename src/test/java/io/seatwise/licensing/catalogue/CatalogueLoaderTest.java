package io.seatwise.licensing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.catalogue.CatalogueLoader.Catalogue;
import org.junit.jupiter.api.Test;

class CatalogueLoaderTest {

    @Test
    void theListIsReadWithItsQuirks() {
        Catalogue catalogue = CatalogueLoader.read();

        assertThat(catalogue.products()).hasSize(619);
        assertThat(catalogue
                        .products()
                        .get("6fd2c87f-b296-42f0-b197-1e91e994b900")
                        .name())
                .isEqualTo("Office 365 E3");
        assertThat(catalogue
                        .products()
                        .get("6fd2c87f-b296-42f0-b197-1e91e994b900")
                        .family())
                .isEqualTo(ProductFamily.OFFICE_365);
        assertThat(catalogue
                        .products()
                        .get("977464c4-bfaf-4b67-b761-a9bb735a2196")
                        .family())
                .isEqualTo(ProductFamily.DYNAMICS_365);
        assertThat(catalogue.plans()).hasSizeGreaterThan(5900);
    }
}
