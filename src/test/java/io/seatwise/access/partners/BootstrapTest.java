package io.seatwise.access.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.tokens.ApiToken;
import io.seatwise.access.tokens.ApiTokenRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SeatwiseTest
class BootstrapTest {

    @TempDir
    Path folder;

    @Autowired
    Bootstrap bootstrap;

    @Autowired
    PersonRepository people;

    @Autowired
    ApiTokenRepository tokens;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString();

    private final String example = """
            partners:
              - name: NAME
                mpnId: "1234567"
                users:
                  - { email: ada@NAME.example, name: Ada Admin, role: PARTNER_ADMIN, password: "correct horse battery staple" }
                  - { email: max@NAME.example, name: Max Manager, role: ACCOUNT_MANAGER, password: "another long enough phrase" }
                tokens:
                  - { name: nightly-import, role: PARTNER_ADMIN, secret: "swt_NAME" }
            operator:
              tokens: [ { name: provisioning, secret: "swt_op_NAME" } ]
            """.replace("NAME", unique);

    @Test
    void appliesTheExampleOfTheContract() throws IOException {
        bootstrap.apply(read(example));

        Person ada = transactions
                .installation(() -> people.findByEmailInInstallation("ada@" + unique + ".example"))
                .orElseThrow();
        assertThat(ada.state()).isEqualTo(PersonState.ACTIVE);
        assertThat(ada.role()).isEqualTo(Role.PARTNER_ADMIN);
        assertThat(token("swt_" + unique).key().partnerId()).isEqualTo(ada.key().partnerId());
        assertThat(token("swt_op_" + unique).role()).isEqualTo(Role.OPERATOR);
        assertThat(token("swt_op_" + unique).key().partnerId()).isEqualTo(Installation.ID);
    }

    @Test
    void anAccountManagersTokenWithoutAPersonDoesNotStopTheStart() throws IOException {
        bootstrap.apply(
                read(example.replace("nightly-import, role: PARTNER_ADMIN", "nightly-reader, role: ACCOUNT_MANAGER")));

        ApiToken token = token("swt_" + unique);
        assertThat(token.role()).isEqualTo(Role.ACCOUNT_MANAGER);
        assertThat(token.accountManager()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "role: ACCOUNT_MANAGER, role: BOSS, partners[0].users[1].role",
        "another long enough phrase, short, partners[0].users[1]:",
        "email: max, e-mail: max, partners[0].users[1]: 'e-mail'",
        "name: Ada Admin, name: '', partners[0].users[0].name",
        "swt_op_, tok_, operator.tokens[0]:",
        "mpnId:, mpn:, partners[0]: 'mpn'",
        "partners:, partner:, 'partner'",
    })
    void namesThePlaceOfAFaultAndStoresNothing(String right, String wrong, String place) {
        assertThatExceptionOfType(BootstrapFailedException.class)
                .isThrownBy(() -> bootstrap.apply(read(example.replace(right, wrong))))
                .withMessageContaining(place);

        assertThat(jdbc.sql("select count(*) from partner where name = :name")
                        .param("name", unique)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void namesTheLineOfAFileThatIsNotYaml() {
        assertThatExceptionOfType(BootstrapFailedException.class)
                .isThrownBy(() -> read("partners:\n  - name: 'x\n"))
                .withMessageContaining("line");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatExceptionOfType(BootstrapFailedException.class)
                .isThrownBy(() -> BootstrapFile.read(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml: there is no such file");
    }

    private ApiToken token(String secret) {
        return transactions
                .installation(() -> tokens.findBySecretInInstallation(Secrets.fingerprint(secret)))
                .orElseThrow();
    }

    private BootstrapFile read(String text) throws IOException {
        Path file = folder.resolve("bootstrap.yaml");
        Files.writeString(file, text);
        return BootstrapFile.read(file);
    }
}
