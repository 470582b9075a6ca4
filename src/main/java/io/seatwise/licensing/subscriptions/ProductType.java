package io.seatwise.licensing.subscriptions;

import java.util.Locale;

/** What kind of product a subscription is for; commerce rules differ by it. Source: product.md, section 9. */
public enum ProductType {
    LICENSE,
    SOFTWARE,
    PERPETUAL,
    AZURE;

    /** The contract's word, which files and the REST API use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
