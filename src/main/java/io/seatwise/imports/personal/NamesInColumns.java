package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns that nothing but people or their phone numbers fill, although their names do not say so. Only columns that
 * the kind and the mapping do not use are judged. Companies are named after people, too, so a column is refused where nearly
 * all of at least five different values are names with a frequent one, and where its name means neither things, such as
 * customers, nor the partner's own people.
 */
final class NamesInColumns {

    private static final int FEWEST_VALUES = 5;

    /** As many different values of a column are looked at. */
    private static final int MOST_VALUES = 200;

    private static final int OF_TEN = 9;

    /** Words of columns whose values may be named after people, or name the partner's own. */
    private static final Set<String> OF_OTHERS = words("""
            customer kunde kunden client clients cliente klant kund kunder tenant mandant company companies firma firmen
            organisation organization organizacja account accounts konto vendor supplier lieferant hersteller manufacturer brand
            marke reseller resellers handler distributor partner partners publisher provider anbieter subsidiary branch filiale
            endcustomer endkunde debitor site standort location ort city stadt town place street strasse address region country
            land state bundesland school schule product produkt sku offer plan title subscription licence license project
            sales seller rep representative vertrieb vertriebler betreuer kundenbetreuer consultant berater csm kam am advisor
            agent territory team kontakt vertriebsbeauftragter commercial vendedor
            """);

    /** Words of columns whose numbers are ids. */
    private static final Set<String> OF_IDS = words("""
            id ids no nr num number nummer numero order bestellung auftrag rechnung invoice ref reference referenz code sku part
            artikel item vertrag contract po kunden customer mpn serial serien ean gtin upc tax vat steuer iban belegnummer beleg
            document posten position
            """);

    private final List<Seen> columns;

    /** What stands in a column. */
    private record Seen(
            boolean forNames, boolean forPhones, Set<String> names, Set<String> phones, Set<String> others) {

        static Seen below(String head, boolean known) {
            List<String> words = Letters.words(head);
            return new Seen(
                    !known && words.stream().noneMatch(OF_OTHERS::contains),
                    !known && !PersonalData.namesAnId(head) && words.stream().noneMatch(OF_IDS::contains),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>());
        }

        void add(String value) {
            if ((forNames || forPhones) && size() < MOST_VALUES) {
                boolean isName = forNames && value.strip().indexOf(' ') > 0 && ListOfPeople.isOfNames(value);
                boolean isPhone = forPhones && PersonalData.isLocalPhone(value);
                Set<String> kind = isName ? names : isPhone ? phones : others;
                kind.add(value);
            }
        }

        int size() {
            return names.size() + phones.size() + others.size();
        }

        boolean isOfPeople() {
            int most = Math.max(names.size(), phones.size());
            return most >= FEWEST_VALUES && most * 10 >= size() * OF_TEN;
        }
    }

    /** @param known whether the file's kind or the mapping knows the column at this place */
    NamesInColumns(List<String> header, IntPredicate known) {
        columns = IntStream.range(0, header.size())
                .mapToObj(i -> Seen.below(header.get(i), known.test(i)))
                .toList();
    }

    void row(@Nullable String[] values) {
        for (int i = 0; i < values.length && i < columns.size(); i++) {
            String value = values[i];
            if (value != null && !value.isBlank()) {
                columns.get(i).add(value);
            }
        }
    }

    /** The place of a column of people; -1 when none is. */
    int found() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isOfPeople())
                .findFirst()
                .orElse(-1);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
