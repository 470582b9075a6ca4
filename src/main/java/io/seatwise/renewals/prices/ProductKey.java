package io.seatwise.renewals.prices;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What joins a subscription's product with a price list: {@code productId:skuId} as in new commerce, or the SKU alone
 * where it is a GUID, which names a product by itself. Case aside.
 */
public final class ProductKey {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ProductKey() {}

    static String of(String productId, String skuId) {
        String sku = skuId.strip().toLowerCase(Locale.ROOT);
        return GUID.matcher(sku).matches() ? sku : productId.strip().toLowerCase(Locale.ROOT) + ":" + sku;
    }

    /** The key of a subscription's product id; what stands behind the SKU, such as an availability, does not count. */
    public static String ofSubscription(String productId) {
        String[] parts = productId.split(":", -1);
        return parts.length == 1 ? productId.strip().toLowerCase(Locale.ROOT) : of(parts[0], parts[1]);
    }
}
