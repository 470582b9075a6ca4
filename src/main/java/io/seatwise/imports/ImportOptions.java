package io.seatwise.imports;

import io.seatwise.ids.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a file.
 *
 * @param mapping the name of the mapping to read the file with; null to recognise it
 */
public record ImportOptions(
        ImportMode mode, OnError onError, @Nullable String mapping, Hints hints) {

    public static ImportOptions of(ImportMode mode, OnError onError) {
        return new ImportOptions(mode, onError, null, Hints.NONE);
    }

    public ImportOptions withMode(ImportMode given) {
        return new ImportOptions(given, onError, mapping, hints);
    }

    public ImportOptions withCustomer(@Nullable CustomerId given) {
        return new ImportOptions(
                mode, onError, mapping, new Hints(given, hints.list(), hints.decimal(), hints.priceBasis()));
    }

    public ImportOptions withList(ListMode given) {
        return new ImportOptions(
                mode, onError, mapping, new Hints(hints.customer(), given, hints.decimal(), hints.priceBasis()));
    }

    public ImportOptions withMapping(@Nullable String name) {
        return new ImportOptions(mode, onError, name, hints);
    }

    public ImportOptions withDecimal(@Nullable DecimalSign sign) {
        return new ImportOptions(
                mode, onError, mapping, new Hints(hints.customer(), hints.list(), sign, hints.priceBasis()));
    }

    /**
     * What the sender says where the file leaves it open.
     *
     * @param customer whose file it is, for kinds that name no customer; other kinds ignore it
     * @param list whether a list is full; kinds that are not lists ignore it
     * @param decimal the decimal sign of the file; null when the sender did not name it
     * @param priceBasis what the unit price of a price list is for, where the list does not tell; null when not
     *     said
     */
    public record Hints(
            @Nullable CustomerId customer,
            ListMode list,
            @Nullable DecimalSign decimal,
            @Nullable PriceBasis priceBasis) {

        static final Hints NONE = new Hints(null, ListMode.ADDITIONS, null, null);
    }
}
