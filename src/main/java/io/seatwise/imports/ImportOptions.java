package io.seatwise.imports;

import io.seatwise.ids.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a file.
 *
 * @param customer whose file it is, for kinds that name no customer; others pay no heed to it
 * @param mapping the name of the mapping to read the file with; null to recognise it
 * @param decimal the decimal sign of the file; null when the sender did not name it
 * @param priceBasis what the unit price of a price list is for, where the list does not tell; null when not said
 * @param list whether a list is full; kinds that are no lists pay no heed to it
 */
public record ImportOptions(
        ImportMode mode,
        OnError onError,
        @Nullable CustomerId customer,
        ListMode list,
        @Nullable String mapping,
        @Nullable DecimalSign decimal,
        @Nullable PriceBasis priceBasis) {

    public static ImportOptions of(ImportMode mode, OnError onError) {
        return new ImportOptions(mode, onError, null, ListMode.ADDITIONS, null, null, null);
    }

    public ImportOptions withMode(ImportMode given) {
        return new ImportOptions(given, onError, customer, list, mapping, decimal, priceBasis);
    }

    public ImportOptions withCustomer(@Nullable CustomerId given) {
        return new ImportOptions(mode, onError, given, list, mapping, decimal, priceBasis);
    }

    public ImportOptions withList(ListMode given) {
        return new ImportOptions(mode, onError, customer, given, mapping, decimal, priceBasis);
    }

    public ImportOptions withMapping(@Nullable String name) {
        return new ImportOptions(mode, onError, customer, list, name, decimal, priceBasis);
    }

    public ImportOptions withDecimal(@Nullable DecimalSign sign) {
        return new ImportOptions(mode, onError, customer, list, mapping, sign, priceBasis);
    }
}
