package io.seatwise.imports.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that do not say that they are about people, and companies, places and things that are named after people. */
class NamesInColumnsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wer            | Anna Schmidt; Ben Weber; Clara Wagner; Dieter Vogel; Eva Braun                       | true
            Bemerkung      | Schmidt, Anna; Weber, Ben; Wagner, Clara; Vogel, Dieter; Braun, Eva                  | true
            Name           | Anna Schmidt; Ben Weber; Clara Wagner; Dieter Vogel; Eva Braun; Maria Rossi          | true
            Rufnr privat   | 0171 7654321; 0172 7654321; 030 12345678; 0173 555123; 0160 5551234                  | true
            Column7        | (212) 555-0123; (305) 555-0134; (415) 555-0145; (206) 555-0156; (617) 555-0167       | true
            Wer            | Anna Schmidt; Ben Weber; Clara Wagner; Dieter Vogel                                  | false
            Wer            | Anna Schmidt; Anna Schmidt; Anna Schmidt; Anna Schmidt; Anna Schmidt                 | false
            End customer   | Anna Schmidt; Ben Weber; Clara Wagner; Dieter Vogel; Eva Braun                       | false
            Account rep    | Anna Schmidt; Ben Weber; Clara Wagner; Dieter Vogel; Eva Braun                       | false
            Known          | Anna Schmidt; Ben Weber; Clara Wagner; Dieter Vogel; Eva Braun                       | false
            Name           | Anna Schmidt GmbH; Weber & Sons; Wagner AG; Thomas Cook; Hugo Boss                   | false
            Tier           | Gold Partner; Silver Partner; Direct Bill; Indirect Reseller; Learning Action Pack   | false
            Edition        | Business Premium; Office E3; Visio Plan; Power Apps; Teams Phone                     | false
            Town           | San Francisco; Santa Maria; Saint Paul; Los Angeles; New York                        | false
            Order no       | 0171 7654321; 0172 7654321; 030 12345678; 0173 555123; 0160 5551234                  | false
            Belegkette     | 2024-100123; 2024-100124; 2024-100125; 2024-100126; 2024-100127                      | false
            Wert           | 1234567890; 2345678901; 3456789012; 4567890123; 5678901234                           | false
            """)
    void columnIsJudgedByNearlyAllOfItsValues(String head, String values, boolean people) {
        NamesInColumns columns = new NamesInColumns(List.of(head), column -> head.equals("Known"));
        for (String value : values.split("; ")) {
            columns.row(new String[] {value.strip()});
        }

        assertThat(columns.found()).isEqualTo(people ? 0 : -1);
    }
}
