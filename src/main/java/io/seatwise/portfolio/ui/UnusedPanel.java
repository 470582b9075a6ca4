package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Chart;
import io.seatwise.base.ui.ChartOptions;
import io.seatwise.portfolio.overview.PortfolioOverview.UnusedProduct;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The products with the most seats that nobody has been assigned; a bar leads to the customers with that product. */
class UnusedPanel extends Composite<Section> {

    UnusedPanel(List<UnusedProduct> products, Formats formats) {
        getContent().addClassNames("sw-panel", "overview-unused");
        getContent().add(new H2(getTranslation("overview.unused")));
        if (products.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("overview.unused.none")));
            return;
        }
        ChartOptions options = new ChartOptions(
                products.stream().map(UnusedProduct::productName).toList(),
                List.of(new ChartOptions.Series(
                        getTranslation("overview.unused.seats"),
                        ChartOptions.Kind.BAR,
                        ChartOptions.Color.ACCENT,
                        products.stream().map(UnusedProduct::unused).toList())),
                ChartOptions.Unit.COUNT,
                true,
                List.of());
        String summary = products.stream()
                .map(product -> getTranslation(
                        "overview.unused.summary",
                        product.productName(),
                        formats.count(product.unused()),
                        formats.count(product.sold())))
                .collect(Collectors.joining("; "));
        Chart chart = new Chart(getTranslation("overview.unused"), summary, options);
        chart.addChartClickListener(event -> onProduct(products.get(event.category())));
        getContent().add(chart);
    }

    private void onProduct(UnusedProduct product) {
        Map<String, List<String>> parameters =
                Map.of("productId", List.of(product.productId()), "sort", List.of("deploymentPercent,asc"));
        getUI().ifPresent(ui -> ui.navigate("customers", new QueryParameters(parameters)));
    }
}
