package io.seatwise.portfolio.changes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.seatwise.OnScreen;
import io.seatwise.SignedInTester;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.OnError;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** The changes of a day begin with the imports that were rejected or failed on it, for administrators alone. */
class ChangesViewTest extends UiTest {

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportService imports;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private PartnerId partner;
    private ImportRun rejected;

    @BeforeEach
    void importAFileThatIsRejected() throws Exception {
        partner = provisioning.addPartner("Contoso Cloud", null);
        PartnerScope administrator = signIn(Role.PARTNER_ADMIN);
        rejected = submit(administrator, "colours.csv", ImportMode.APPLY);
        submit(administrator, "only-checked.csv", ImportMode.VALIDATE);
    }

    @Test
    void rejectedImportIsListedWithAWayToIt() {
        UI.getCurrent().navigate("changes");

        assertThat(OnScreen.text()).contains("Imports that failed · 1 file");
        assertThat(OnScreen.all(Anchor.class))
                .filteredOn(link -> link.getText().endsWith(".csv"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getText()).isEqualTo("colours.csv");
                    assertThat(link.getHref()).isEqualTo("imports?run=" + rejected.id());
                });
    }

    @Test
    void peopleWhoCannotImportSeeNoImports() {
        signIn(Role.ACCOUNT_MANAGER);
        UI.getCurrent().navigate("changes");

        assertThat(OnScreen.text()).contains("Nothing changed").doesNotContain("colours.csv");
    }

    private PartnerScope signIn(Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(partner, "Contoso Cloud", role);
    }

    private ImportRun submit(PartnerScope scope, String name, ImportMode mode) throws Exception {
        ImportRun run = imports.submit(
                scope,
                name,
                new ByteArrayInputStream("colour;shape\nred;round\n".getBytes(StandardCharsets.UTF_8)),
                mode,
                OnError.REJECT);
        var security = SecurityContextHolder.getContext();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .until(
                        () -> {
                            SecurityContextHolder.setContext(security);
                            return imports.find(scope, run.id());
                        },
                        each -> each.state().isFinished());
    }
}
