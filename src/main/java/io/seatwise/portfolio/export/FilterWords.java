package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.i18n.Texts;
import io.seatwise.exports.ReportColumn;
import io.seatwise.licensing.Flag;
import io.seatwise.licensing.ProductCatalogue;
import io.seatwise.licensing.ProductName;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.UsageBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
        if (filter.search() != null) {
            parts.add(texts.getTranslation(KEY + "search", locale, filter.search()));
        }
        list(parts, "regions", filter.regions(), locale);
        list(parts, "countries", filter.countries(), locale);
        list(parts, "industries", filter.industries(), locale);
        list(parts, "segments", filter.segments(), locale);
        if (!filter.productIds().isEmpty()) {
            list(parts, "products", productNames(scope, filter.productIds()), locale);
        }
        if (filter.hasFiguresOfProducts()) {
            parts.add(texts.getTranslation(KEY + "figures", locale));
        }
        list(parts, "accountManagers", filter.accountManagers(), locale);
        list(parts, "tags", filter.tags(), locale);
        list(parts, "flags", flags(filter.flags(), locale), locale);
        list(parts, "usageBands", bands(filter.usageBands(), locale), locale);
        percent(parts, "minUsage", filter.minUsage(), locale);
        percent(parts, "maxUsage", filter.maxUsage(), locale);
        percent(parts, "minDeployment", filter.minDeployment(), locale);
        percent(parts, "maxDeployment", filter.maxDeployment(), locale);
        percent(parts, "minAdoptionScore", filter.minAdoptionScore(), locale);
        percent(parts, "maxAdoptionScore", filter.maxAdoptionScore(), locale);
        if (filter.renewalWithinDays() != null) {
            parts.add(texts.getTranslation(KEY + "renewal", locale, filter.renewalWithinDays()));
        }
        if (parts.isEmpty()) {
            parts.add(texts.getTranslation(KEY + "none", locale));
        }
        if (filter.archived()) {
            parts.add(texts.getTranslation(KEY + "archived", locale));
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

    private void list(List<String> parts, String key, Collection<String> values, Locale locale) {
        if (!values.isEmpty()) {
            parts.add(texts.getTranslation(KEY + key, locale, String.join(", ", values)));
        }
    }

    private void percent(List<String> parts, String key, @Nullable BigDecimal percent, Locale locale) {
        if (percent != null) {
            parts.add(texts.getTranslation(KEY + key, locale, percent));
        }
    }

    private List<String> flags(Collection<Flag> flags, Locale locale) {
        return flags.stream()
                .sorted()
                .map(flag -> {
                    String key = "licensing.flag." + flag.name();
                    return texts.has(key) ? texts.getTranslation(key, locale) : flag.name();
                })
                .toList();
    }

    private List<String> bands(Collection<UsageBand> bands, Locale locale) {
        return bands.stream()
                .sorted()
                .map(band -> texts.getTranslation("overview.band." + band.name(), locale))
                .toList();
    }

    private List<String> productNames(PartnerScope scope, List<String> ids) {
        Map<String, String> names = products.inUse(scope).stream()
                .collect(Collectors.toMap(ProductName::productId, ProductName::name, (first, second) -> first));
        Function<String, String> name = id -> names.getOrDefault(id, id);
        return ids.stream().map(name).toList();
    }
}
