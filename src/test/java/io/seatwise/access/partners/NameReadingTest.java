package io.seatwise.access.partners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of tokens read as that of a person, and their neighbours. */
class NameReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Max Manager            | Manager Max
            Max Manager            | Manager, Max
            Max Manager            | M. Manager
            Max Manager            | Max M.
            Max Manager            | Max Manager (nightly)
            Max Manager            | Мax Manager
            Max Manager            | max-manager-sync
            Max Manager            | MaxManager
            Max A. Manager         | Max Manager
            Eve                    | E v e
            max.manager@c.example  | max.manager@C.example
            """)
    void nameIsThatOfThePerson(String person, String name) {
        assertThat(NameReading.isOf(person, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Max Manager            | manager
            Max Manager            | Max
            Max Manager            | Nightly import
            Max Manager            | MM
            Max Manager            | Max. licences
            Import                 | Nightly import
            max.manager@c.example  | nightly
            """)
    void nameIsOfItsOwn(String person, String name) {
        assertThat(NameReading.isOf(person, name)).isFalse();
    }
}
