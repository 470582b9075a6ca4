package io.seatwise.licensing.catalogue;

import io.seatwise.licensing.positions.PositionColumns;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the id of a product that a file names without one. Source: product.md, section 8.1. Of several ids with the same
 * name the first of Microsoft's list stands.
 */
@Component
public class ProductIds {

    private volatile @Nullable Map<String, String> byName;

    /** The SKU's id, else the part number, else the id that the catalogue has for the name, else the name itself. */
    public String of(@Nullable String skuId, @Nullable String partNumber, @Nullable String name) {
        if (skuId != null) {
            return skuId;
        }
        if (partNumber != null) {
            return partNumber;
        }
        return name == null ? "" : ofName(name);
    }

    /** The id that the catalogue has for the name, else the name itself, cut where it is too long for an id. */
    public String ofName(String name) {
        String id = names().get(key(name));
        if (id != null) {
            return id;
        }
        return name.length() <= PositionColumns.LONGEST_ID
                ? name
                : name.substring(0, PositionColumns.LONGEST_ID).strip();
    }

    private Map<String, String> names() {
        Map<String, String> known = byName;
        if (known == null) {
            Map<String, String> read = new HashMap<>();
            CatalogueLoader.read()
                    .products()
                    .values()
                    .forEach(product -> read.putIfAbsent(key(product.name()), product.productId()));
            known = Map.copyOf(read);
            byName = known;
        }
        return known;
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
