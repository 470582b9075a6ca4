package io.seatwise.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

abstract class AuditChainContract {

    @Autowired
    AuditLog audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditCheck check;

    @Autowired
    AuditCsv csv;

    @Autowired
    JdbcTemplate template;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditRetention retention;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    PartnerScope scope;

    @BeforeEach
    void writeFourEntries() {
        scope = scopes.forJob(provisioning.addPartner("Contoso", null), "Contoso", "test");
        for (String subject : new String[] {"first", "second", "third", "fourth"}) {
            audit.record(scope, "import.applied", subject, "10 rows");
        }
        chain.seal(scope);
    }

    @Test
    void untouchedAuditIsWhole() {
        AuditVerdict verdict = chain.verify(scope);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(entries());
        assertThat(verdict.head()).hasSize(64);
    }

    @Test
    void checkNamesTheEntriesAndTheHeadOfEachPartner() {
        AuditVerdict verdict = chain.verify(scope);

        assertThat(check.answer().lines())
                .contains("Audit of partner " + scope.partnerId() + " is whole: " + entries() + " entries, head "
                        + verdict.head());
    }

    /** A database that was put back as a whole, with its row of heads, on a machine without the files of heads. */
    @Test
    void headOfTheLogFindsAnAuditThatWasPutBack() {
        AuditVerdict before = chain.verify(scope);
        String earlier = before.line(scope.partnerId());
        String foreign = earlier.replace(before.head(), "0".repeat(64));
        String later = "Audit of partner " + scope.partnerId() + " is whole: " + (before.entries() + 5)
                + " entries, head " + "ab".repeat(32);

        assertThat(check.answer(earlier + "\n" + before.head()))
                .startsWith("whole\n")
                .endsWith("2 of 2 expected heads found");
        assertThat(check.answer(earlier + "\n" + later))
                .startsWith("broken\n")
                .contains("Audit of partner " + scope.partnerId() + " is BROKEN at number " + (before.entries() + 5))
                .endsWith("1 of 2 expected heads found");
        assertThat(check.answer(foreign)).startsWith("broken\n");
        assertThat(check.answer("cd".repeat(32))).startsWith("broken\n").contains("Head cdcd");
    }

    @Test
    void furtherEntriesLengthenTheChain() {
        String head = chain.verify(scope).head();
        audit.record(scope, "import.applied", "fifth", "");
        chain.seal(scope);
        chain.seal(scope);

        AuditVerdict verdict = chain.verify(scope);
        assertThat(verdict.entries()).isEqualTo(entries());
        assertThat(verdict.head()).isNotEqualTo(head);
    }

    @Test
    void headOutsideTheDatabaseFitsAfterRemovals() {
        for (int run = 0; run < 2; run++) {
            clock.advance(AuditHeads.SETTLED);
            chain.seal(scope);
        }
        clock.advance(Duration.ofDays(190));
        audit.record(scope, "import.applied", "fifth", "");
        assertThat(retention.remove(scope, 5)).isPositive();
        audit.record(scope, "import.applied", "sixth", "");
        chain.seal(scope);

        assertThat(chain.verify(scope).isWhole()).isTrue();
        assertThat(chain.verify(scope).entries()).isEqualTo(entries());
    }

    @Test
    void oldEntriesAreRemovedAndTheRestIsStillChecked(@TempDir Path folder) throws IOException {
        long old = entries();
        clock.advance(Duration.ofDays(190));
        audit.record(scope, "import.applied", "fifth", "");
        chain.seal(scope);
        new AuditArchive(jdbc, transactions, json, folder.toString()).write(scope, 0, 2);

        assertThat(retention.remove(scope, 6)).isZero();
        assertThat(retention.remove(scope, 5)).isEqualTo(old);

        chain.seal(scope);
        AuditVerdict verdict = chain.verify(scope);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.removed()).isEqualTo(old);
        assertThat(verdict.entries()).isEqualTo(entries()).isEqualTo(2);
        assertThat(check.answer().lines()).anyMatch(line -> line.endsWith("after " + old + " removed ones"));
        assertThat(audit.page(signIn(Role.PARTNER_ADMIN), action("audit.removed"), 0, 2))
                .extracting(AuditEntry::detail)
                .containsExactly(old + " entries before 2026-04-01");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.flatMap(AuditChainContract::lines))
                    .hasSize(2)
                    .allMatch(line -> line.contains("\"number\":") && line.contains("\"chain\":\""));
        }
    }

    @Test
    void anchorsFollowEachOther() {
        clock.advance(Duration.ofDays(130));
        audit.record(scope, "import.applied", "fifth", "");
        assertThat(retention.remove(scope, 3)).isPositive();
        clock.advance(Duration.ofDays(130));
        audit.record(scope, "import.applied", "sixth", "");

        assertThat(retention.remove(scope, 3)).isEqualTo(2);

        chain.seal(scope);
        assertThat(chain.verify(scope).isWhole()).isTrue();
        assertThat(chain.verify(scope).entries()).isEqualTo(2);
    }

    @Test
    void newestEntryStaysHoweverOldItIs() {
        long old = entries();
        clock.advance(Duration.ofDays(1000));

        assertThat(retention.remove(scope, 3)).isEqualTo(old - 1);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void fewerThanThreeMonthsAreNoRetention() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AuditRetention(chain, null, null, audit, clock, 2))
                .withMessageContaining("SEATWISE_AUDIT_KEEP_MONTHS");
    }

    @Test
    void chainsOfPartnersHaveNothingInCommon() {
        PartnerScope other = scopes.forJob(provisioning.addPartner("Fabrikam", null), "Fabrikam", "test");
        audit.record(other, "import.applied", "first", "10 rows");
        chain.seal(other);

        assertThat(chain.verify(other).head()).isNotEqualTo(chain.verify(scope).head());
        assertThat(chain.verify(scope).isWhole()).isTrue();
    }

    @Test
    void csvHoldsAllEntriesOfTheFilterInPages() throws Exception {
        int entries = 2 * AuditLog.PAGE + 3;
        transactions.run(scope, () -> {
            for (int i = 0; i < entries; i++) {
                audit.record(scope, "playbook.changed", "playbook " + i, "");
            }
        });
        PartnerScope admin = signIn(Role.PARTNER_ADMIN);

        String[] lines = csv(admin, action("playbook.changed")).split("\r\n");

        assertThat(lines[0])
                .isEqualTo("\uFEFFtime,actor,actorKind,madeBy,action,actionName,object,details,address,objectInWords,"
                        + "detailsInWords");
        assertThat(lines).hasSize(1 + entries);
        assertThat(Stream.of(lines).skip(1).map(line -> line.split(",")[6]))
                .doesNotHaveDuplicates()
                .contains("playbook 0", "playbook " + (entries - 1));
        assertThat(audit.page(admin, action("audit.exported"), 0, 10))
                .extracting(AuditEntry::detail)
                .containsExactly(entries + " entries");
    }

    @Test
    void csvAlsoSaysObjectAndDetailsInWords() throws Exception {
        audit.record(scope, "person.role", "max@contoso.example", "VIEWER -> TRAINING");

        assertThat(csv(signIn(Role.PARTNER_ADMIN), action("person.role")))
                .contains(",max@contoso.example,VIEWER -> TRAINING,")
                .endsWith(",max@contoso.example,Viewer → Training team\r\n");
    }

    @Test
    void csvStartsNoFormula() throws Exception {
        audit.record(scope, "import.applied", "=1+1", "\uFF1D1+1");

        assertThat(csv(signIn(Role.PARTNER_ADMIN), action("import.applied")))
                .contains(",Import applied in words,'=1+1,'\uFF1D1+1,");
    }

    @Test
    void csvIsRefusedToWhoeverIsNoAdministrator() {
        for (Role role : new Role[] {Role.VIEWER, Role.TRAINING, Role.ACCOUNT_MANAGER}) {
            PartnerScope reader = signIn(role);

            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> csv(reader, AuditFilter.ALL));
        }
    }

    private String csv(PartnerScope reader, AuditFilter filter) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        csv.write(reader, filter, code -> "Import applied in words", Locale.ENGLISH, output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static AuditFilter action(String action) {
        return new AuditFilter(null, null, null, action, null);
    }

    private PartnerScope signIn(Role role) {
        return new SignedInTester(transactions, template, scopes).signIn(scope.partnerId(), "Contoso", role);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    long entries() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*) from audit_entry where partner_id = ?")
                        .param(scope.partnerId())
                        .query(Long.class)
                        .single());
    }

    int change(String sql) {
        return transactions.<Integer>write(
                scope, () -> jdbc.sql(sql).param("partner", scope.partnerId()).update());
    }

    void assertRefused(String sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change(sql));
    }
}
