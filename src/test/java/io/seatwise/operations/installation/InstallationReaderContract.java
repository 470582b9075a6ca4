package io.seatwise.operations.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.audit.AuditWords;
import io.seatwise.access.partners.Installation;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.base.i18n.Texts;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.customers.Customers;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.operations.installation.InstallationStatus.Job;
import io.seatwise.operations.installation.InstallationStatus.PartnerUse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the operator sees of the installation, and that nobody else sees it. */
abstract class InstallationReaderContract {

    @Autowired
    InstallationReader reader;

    @Autowired
    List<Task<?>> tasks;

    @Autowired
    Texts texts;

    @Autowired
    OperatorAudit audit;

    @Autowired
    AuditWords words;

    @Autowired
    AuditLog log;

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportService imports;

    @Autowired
    DerivedDrain drain;

    @Autowired
    Customers customers;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyJobHasWordsInBothLanguages() {
        assertThat(tasks)
                .extracting(Task::getName)
                .contains("imports", "derived", "audit-seal")
                .allSatisfy(name -> {
                    String key = "operations.installation.job.of." + name;
                    assertThat(texts.getTranslation(key, Locale.ENGLISH)).doesNotContain(key);
                    assertThat(texts.getTranslation(key, Locale.GERMAN))
                            .isNotEqualTo(texts.getTranslation(key, Locale.ENGLISH));
                });
    }

    @Test
    void useOfAPartnerIsCounted() {
        // First by name in every collation: other tests have partners, too
        String name = "0000 " + UUID.randomUUID();
        PartnerId partner = provisioning.addPartner(name, null);
        PartnerScope scope = new SignedInTester(transactions, jdbc, scopes).signIn(partner, name, Role.PARTNER_ADMIN);
        CustomerId archived = new CustomerId(UUID.randomUUID());
        bring(scope, "customerTenantId,customerName\n" + archived + ",One\n" + UUID.randomUUID() + ",Two\n");
        customers.archive(scope, archived);
        ImportRun undone = bring(scope, "customerTenantId,customerName\n" + UUID.randomUUID() + ",Three\n");
        imports.undo(scope, undone.id());

        PartnerUse use = asOperator().use().partners().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(use.customers()).isEqualTo(1);
        assertThat(use.facts()).isEqualTo(2);
        assertThat(use.lastImport()).isEqualTo(TestClock.NOON);
    }

    @Test
    void healthVersionsAndJobsAreThere() {
        InstallationStatus status = asOperator();

        assertThat(status.storage()).isEqualTo(StorageCondition.WRITABLE);
        assertThat(status.room().total()).isGreaterThanOrEqualTo(status.room().free());
        assertThat(status.versions().java()).startsWith(System.getProperty("java.specification.version"));
        assertThat(status.versions().migrations()).isGreaterThan(50);
        assertThat(status.backlog().customers()).isNotNegative();
        assertThat(status.use().jobs()).extracting(Job::name).contains("audit-check");
        check(status);
    }

    /** What differs between the databases. */
    abstract void check(InstallationStatus status);

    @Test
    void auditIsThatOfTheInstallationAlone() {
        String name = UUID.randomUUID().toString();
        provisioning.addOperator(name + "@hosting.example", "Olga Operator", "four calm rivers meet " + name);
        PartnerId partner = provisioning.addPartner(name, null);
        log.record(Installation.ID, "olga", "partner.created", name, "");
        log.record(partner, "ada", "import.applied", name, "24 rows");

        signIn(Role.OPERATOR);

        assertThat(audit.newest())
                .filteredOn(entry -> entry.subject().equals(name))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("olga");
                    assertThat(entry.action()).isEqualTo("partner.created");
                    assertThat(entry.at()).isEqualTo(TestClock.NOON);
                });
    }

    @Test
    void auditOfTheInstallationIsTakenAsCsvAndSaysSo() throws IOException {
        String name = "=" + UUID.randomUUID();
        log.record(Installation.ID, "olga", "partner.created", name, "");
        log.record(provisioning.addPartner(name, null), "ada", "import.applied", name, "24 rows");
        signIn(Role.OPERATOR);

        String csv = csv();

        assertThat(csv).startsWith("\uFEFFtime,actor,action,actionName,object,details,address\r\n");
        assertThat(csv.lines().filter(line -> line.contains(name)))
                .containsExactly("2026-03-15T12:00:00Z,olga,partner.created,Partner created,'" + name + ",,");
        assertThat(audit.newest()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("audit.exported");
            assertThat(entry.detail()).isEqualTo(csv.lines().count() - 1 + " entries");
        });
    }

    private String csv() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        audit.write(action -> words.action(action, Locale.ENGLISH), output);
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void peopleOfPartnersAreRefused() {
        for (Role role : Role.values()) {
            if (role != Role.OPERATOR) {
                signIn(role);
                assertThatThrownBy(() -> reader.read()).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> audit.newest()).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(this::csv).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private InstallationStatus asOperator() {
        signIn(Role.OPERATOR);
        return reader.read();
    }

    private static void signIn(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
    }

    private ImportRun bring(PartnerScope scope, String content) {
        ImportRun run = new ProductActivity(imports, drain).bring(scope, content);
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        return run;
    }
}
