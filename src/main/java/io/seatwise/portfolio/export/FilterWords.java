package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.i18n.Texts;
import io.seatwise.exports.ReportColumn;
import io.seatwise.licensing.catalogue.ProductCatalogue;
import io.seatwise.licensing.catalogue.ProductName;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerFacet;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.facet.FacetForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a filter and a sort order in the reader's words. */
@Component
class FilterWords {

    private static final String KEY = "portfolio.export.filter.";

    private final Texts texts;
    private final ProductCatalogue products;

    FilterWords(Texts texts, ProductCatalogue products) {
        this.texts = texts;
        this.products = products;
    }

    /** "Flags: Inflated · Usage at most 40 %"; "All customers" when nothing is left out. */
    String of(PartnerScope scope, CustomerFilter filter, Locale locale) {
        List<String> parts = new ArrayList<>();
        for (CustomerFacet<?> facet : CustomerFacets.ALL) {
            if (facet != CustomerFacets.ARCHIVED) {
                add(parts, scope, filter, facet, locale);
            }
            if (facet == CustomerFacets.PRODUCT && filter.hasFiguresOfProducts()) {
                parts.add(texts.getTranslation(KEY + "figures", locale));
            }
        }
        if (parts.isEmpty()) {
            parts.add(texts.getTranslation(KEY + "none", locale));
        }
        if (filter.archived()) {
            parts.add(texts.getTranslation(KEY + CustomerFacets.ARCHIVED.words(), locale));
        }
        return String.join(" · ", parts);
    }

    /** "Usage %, highest first, then Customer". Titles as in files. */
    String order(List<SortOrder> sort, Locale locale) {
        return order(sort, locale, ReportColumn::title);
    }

    /** The same with the titles of the screen. */
    String orderOnScreen(List<SortOrder> sort, Locale locale) {
        return order(sort, locale, column -> texts.getTranslation(column.messageKey(), locale));
    }

    private String order(List<SortOrder> sort, Locale locale, Function<ReportColumn<CustomerRow>, String> title) {
        Map<String, String> titles = CustomerColumns.all().stream()
                .filter(column -> column.sortKey() != null)
                .collect(Collectors.toMap(column -> String.valueOf(column.sortKey()), title));
        List<String> parts = new ArrayList<>();
        for (SortOrder order : sort) {
            String name = titles.getOrDefault(order.key(), order.key());
            parts.add(order.descending() ? texts.getTranslation(KEY + "descending", locale, name) : name);
        }
        if (sort.stream().noneMatch(order -> order.key().equals("customerName"))) {
            parts.add(titles.get("customerName"));
        }
        return String.join(", ", parts);
    }

    private <T> void add(
            List<String> parts, PartnerScope scope, CustomerFilter filter, CustomerFacet<T> facet, Locale locale) {
        T value = filter.get(facet);
        if (value == null) {
            return;
        }
        Object words = facet == CustomerFacets.CUSTOMER ? filter.texts(facet).size() : value;
        if (facet.form().shape() == FacetForm.Shape.TEXTS) {
            List<String> values = filter.texts(facet);
            words = String.join(
                    ", ",
                    facet == CustomerFacets.PRODUCT
                            ? productNames(scope, values)
                            : labels(values, facet.form().messageKey(), locale));
        }
        parts.add(texts.getTranslation(KEY + facet.words(), locale, words));
    }

    private List<String> labels(List<String> values, @Nullable String messageKey, Locale locale) {
        if (messageKey == null) {
            return values;
        }
        return values.stream()
                .map(value -> texts.has(messageKey + value) ? texts.getTranslation(messageKey + value, locale) : value)
                .toList();
    }

    private List<String> productNames(PartnerScope scope, List<String> ids) {
        Map<String, String> names = products.inUse(scope).stream()
                .collect(Collectors.toMap(ProductName::productId, ProductName::name, (first, second) -> first));
        Function<String, String> name = id -> names.getOrDefault(id, id);
        return ids.stream().map(name).toList();
    }
}
