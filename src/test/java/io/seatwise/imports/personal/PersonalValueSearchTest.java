package io.seatwise.imports.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalValueSearchTest {

    private final PersonalValueSearch search = new PersonalValueSearch();

    @Test
    void findsPersonalDataAmongManyRepeatedValues() {
        for (int i = 0; i < 30_000; i++) {
            assertThat(search.isPersonal("Contoso " + i % 20_000)).isFalse();
            if (i % 1_000 == 0) {
                assertThat(search.isPersonal("jane" + i % 3_000 + "@contoso.com"))
                        .isTrue();
                assertThat(search.isPersonal(null)).isFalse();
            }
        }
    }

    @Test
    void findsPersonalDataInLongValuesEachTime() {
        String text = "Contoso ".repeat(40);
        for (int i = 0; i < 3; i++) {
            assertThat(search.isPersonal(text)).isFalse();
            assertThat(search.isPersonal(text + "jane@contoso.com")).isTrue();
        }
    }
}
