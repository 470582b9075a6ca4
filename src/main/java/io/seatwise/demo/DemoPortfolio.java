package io.seatwise.demo;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Provisioning;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.demo.DemoPeople.DemoPartner;
import io.seatwise.demo.DemoPeople.DemoPerson;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Fills an empty installation with the demo portfolio: people first, so that one can sign in at once, then the files,
 * through the same pipeline as a partner's own, so that the imports screen shows them coming in.
 */
@Component
@ConditionalOnProperty("seatwise.demo")
@Order(DemoPortfolio.ORDER)
class DemoPortfolio implements ApplicationRunner {

    /** After a bootstrap file, before the set-up link, so that neither is offered where the demo stands. */
    static final int ORDER = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DemoPortfolio.class);
    private static final long POLL_MILLIS = 100;

    private final Provisioning provisioning;
    private final ImportService imports;
    private final Scopes scopes;
    private final DemoPeople people;
    private final Clock clock;

    DemoPortfolio(Provisioning provisioning, ImportService imports, Scopes scopes, DemoPeople people, Clock clock) {
        this.provisioning = provisioning;
        this.imports = imports;
        this.scopes = scopes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!provisioning.hasPartners()) {
            Map<DemoPartner, UUID> partners = addPeople();
            Thread.ofPlatform().name("demo-portfolio").daemon().start(() -> bringIn(partners));
        }
        announce();
    }

    private Map<DemoPartner, UUID> addPeople() {
        Map<DemoPartner, UUID> partners = new LinkedHashMap<>();
        provisioning.atOnce(() -> {
            for (DemoPartner partner : DemoPeople.PARTNERS) {
                UUID id = provisioning.addPartner(partner.name(), partner.mpnId());
                partners.put(partner, id);
                for (DemoPerson person : partner.people()) {
                    provisioning.addPerson(id, person.email(), person.name(), person.role(), people.password());
                }
            }
            provisioning.addOperator(DemoPeople.OPERATOR.email(), DemoPeople.OPERATOR.name(), people.password());
        });
        return partners;
    }

    private void announce() {
        StringBuilder text = new StringBuilder("Demo sign-ins, password \"" + people.password() + "\":");
        people.signIns()
                .forEach(signIn ->
                        text.append("%n  %-24s %-16s %s".formatted(signIn.email(), signIn.role(), signIn.partner())));
        LOG.info("{}", text);
    }

    private void bringIn(Map<DemoPartner, UUID> partners) {
        actAsAdministrator();
        try {
            for (Map.Entry<DemoPartner, UUID> entry : partners.entrySet()) {
                DemoPartner partner = entry.getKey();
                String administrator = partner.people().getFirst().email();
                bringIn(partner, scopes.forJob(entry.getValue(), partner.name(), administrator));
            }
            LOG.info("The demo portfolio is complete");
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void bringIn(DemoPartner partner, PartnerScope scope) throws IOException, InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<DemoCustomer> customers =
                new DemoGenerator(partner.seed(), today, partner.accountManagers()).customers(partner.customers());
        Path folder = Files.createTempDirectory("seatwise-demo");
        try {
            for (Path file : new DemoFiles(customers, today).write(folder)) {
                bringIn(scope, file);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void bringIn(PartnerScope scope, Path file) throws IOException, InterruptedException {
        ImportRun run;
        try (InputStream content = Files.newInputStream(file)) {
            run = imports.submit(scope, file.getFileName().toString(), content, ImportMode.APPLY, OnError.REJECT);
        }
        while (!run.state().isFinished()) {
            Thread.sleep(POLL_MILLIS);
            run = imports.find(scope, run.id());
        }
        if (run.state() != ImportState.APPLIED) {
            throw new IllegalStateException("The demo file " + file.getFileName() + " ended as " + run.state());
        }
    }

    /** Nobody is signed in at start-up, and bringing files in is an administrator's right. */
    private static void actAsAdministrator() {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "demo", null, AuthorityUtils.createAuthorityList(Role.PARTNER_ADMIN.authority())));
        SecurityContextHolder.setContext(context);
    }
}
