package io.seatwise.portfolio.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.PaletteSource;
import io.seatwise.licensing.catalogue.ProductCatalogue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The products in use; each leads to the customers that have it. */
@Component
class ProductPalette implements PaletteSource {

    private final ProductCatalogue products;
    private final Scopes scopes;

    ProductPalette(ProductCatalogue products, Scopes scopes) {
        this.products = products;
        this.scopes = scopes;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return products.inUse(scopes.current()).stream()
                .filter(product -> product.name().toLowerCase(Locale.ROOT).contains(typed))
                .limit(limit)
                .map(product -> new Hit(
                        I18NProvider.translate("portfolio.palette.product"),
                        product.name(),
                        "customers?productId=" + URLEncoder.encode(product.productId(), StandardCharsets.UTF_8)))
                .toList();
    }
}
