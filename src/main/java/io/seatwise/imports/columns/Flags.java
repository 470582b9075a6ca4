package io.seatwise.imports.columns;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads yes and no in the words of the languages that Excel and Microsoft's exports speak. */
final class Flags {

    private static final Set<String> YES = Set.of(
            ("true yes 1 1.0 y t on x wahr ja vrai oui v verdadero si sí vero sì waar verdadeiro sim prawda tak pravda ano "
                            + "áno sant sann sand tosi kyllä doğru evet истина да igaz igen 真 はい 是 真的 참 예 true() enabled"
                            + " adevărat αληθές ναι правда так")
                    .split(" "));

    private static final Set<String> NO = Set.of(
            ("false no 0 0.0 n f off falsch nein faux non falso onwaar nee não fałsz nie nepravda ne falskt nej usann nei"
                            + " falsk epätosi ei yanlış hayır ложь нет hamis nem 偽 いいえ 否 假 거짓 아니요 false()"
                            + " disabled fals ψευδές όχι неправда ні")
                    .split(" "));

    private Flags() {}

    static @Nullable Boolean flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Boolean.TRUE;
        }
        return NO.contains(word) ? Boolean.FALSE : null;
    }
}
