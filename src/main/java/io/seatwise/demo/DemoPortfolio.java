package io.seatwise.demo;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.SchemeChoice;
import io.seatwise.adoption.score.SchemeChoices;
import io.seatwise.demo.DemoPeople.DemoPartner;
import io.seatwise.demo.DemoPeople.DemoPerson;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private final EveryPartner everyPartner;
    private final DemoPeople people;
    private final PrivacySettings privacy;
    private final SchemeChoices schemes;
    private final DemoTraining training;
    private final DemoCampaigns campaigns;
    private final Clock clock;
    private final int most;
    private final Path unfinished;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread work;

    DemoPortfolio(
            Provisioning provisioning,
            ImportService imports,
            Scopes scopes,
            EveryPartner everyPartner,
            DemoPeople people,
            PrivacySettings privacy,
            SchemeChoices schemes,
            DemoTraining training,
            DemoCampaigns campaigns,
            Clock clock,
            @Value("${seatwise.demo-customers}") int most,
            @Value("${seatwise.data-dir}") Path data) {
        this.provisioning = provisioning;
        this.imports = imports;
        this.scopes = scopes;
        this.everyPartner = everyPartner;
        this.people = people;
        this.privacy = privacy;
        this.schemes = schemes;
        this.training = training;
        this.campaigns = campaigns;
        this.clock = clock;
        this.most = most;
        this.unfinished = data.resolve("demo-unfinished");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!provisioning.hasPartners()) {
            Files.createDirectories(unfinished.getParent());
            Files.writeString(unfinished, "The demo portfolio is not complete yet; the next start goes on with it.");
            addPeople();
        }
        if (Files.exists(unfinished)) {
            work = Thread.ofPlatform().name("demo-portfolio").daemon().start(this::bringIn);
        }
        announce();
    }

    /** Ends the work between two files, before the services that it uses are closed; never in the middle of a write. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping.countDown();
        if (work != null) {
            work.join(Duration.ofSeconds(10));
        }
    }

    private void addPeople() {
        provisioning.atOnce(() -> {
            for (DemoPartner partner : DemoPeople.PARTNERS) {
                PartnerId id = provisioning.addPartner(partner.name(), partner.mpnId());
                for (DemoPerson person : partner.people()) {
                    provisioning.addPerson(id, person.email(), person.name(), person.role(), people.password());
                }
            }
            provisioning.addOperator(DemoPeople.OPERATOR.email(), DemoPeople.OPERATOR.name(), people.password());
        });
    }

    private void announce() {
        StringBuilder text = new StringBuilder("Demo sign-ins, password \"" + people.password() + "\":");
        people.signIns()
                .forEach(signIn ->
                        text.append("%n  %-24s %-16s %s".formatted(signIn.email(), signIn.role(), signIn.partner())));
        LOG.info("{}", text);
    }

    private void bringIn() {
        actAsAdministrator();
        try {
            Map<String, PartnerId> partners = new HashMap<>();
            everyPartner.each("demo", scope -> partners.put(scope.partnerName(), scope.partnerId()));
            for (DemoPartner partner : DemoPeople.PARTNERS) {
                PartnerId id = partners.get(partner.name());
                if (id != null) {
                    String administrator = partner.people().getFirst().email();
                    bringIn(partner, scopes.forJob(id, partner.name(), administrator));
                }
            }
            Files.deleteIfExists(unfinished);
            LOG.info("The demo portfolio is complete");
        } catch (Stopped stopped) {
            LOG.info("The demo portfolio is not complete; the next start goes on with it");
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
        List<DemoCustomer> customers = new DemoGenerator(partner.seed(), today, partner.accountManagers())
                .customers(Math.min(partner.customers(), most));
        List<DemoModel> models = customers.stream()
                .map(customer -> new DemoModel(customer, today))
                .toList();
        Path folder = Files.createTempDirectory("seatwise-demo");
        try {
            chooseScheme(partner, scope, today);
            DemoFiles files = new DemoFiles(partner, models, today);
            bringIn(scope, files.writeCustomers(folder), null);
            DemoReports reports = new DemoReports(models, today.minusDays(1));
            for (DemoModel model : reports.models()) {
                bringIn(scope, reports.write(folder, model), model.customer().id());
            }
            bringIn(scope, files.writeFigures(folder), null);
            DemoGroups groups = new DemoGroups(models, today.minusDays(1));
            groups.models()
                    .forEach(model -> privacy.switchGroupsOn(
                            scope, model.customer().id(), groups.check(model), "Agreed with the works council"));
            bringIn(scope, List.of(groups.write(folder)), null);
            training.work(scope, partner, customers, today);
            addCampaigns(partner, scope, customers, today);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A partner counts in one scheme, and its files are of that one. */
    private void chooseScheme(DemoPartner partner, PartnerScope scope, LocalDate today) {
        if (partner.scheme() != ScoreScheme.CLASSIC_800 && schemes.of(scope).isEmpty()) {
            schemes.choose(scope, new SchemeChoice(today.minusWeeks(DemoScores.WEEKS + 1L), partner.scheme()));
        }
    }

    /** Two people are needed for one; a partner without a training team has none yet. */
    private void addCampaigns(
            DemoPartner partner, PartnerScope administrator, List<DemoCustomer> customers, LocalDate today) {
        partner.people().stream()
                .filter(person -> person.role() == Role.TRAINING)
                .findFirst()
                .ifPresent(trainer -> campaigns.add(
                        scopes.forJob(administrator.partnerId(), partner.name(), trainer.email()),
                        administrator,
                        customers,
                        today));
    }

    private void bringIn(PartnerScope scope, List<Path> files, @Nullable CustomerId customer)
            throws IOException, InterruptedException {
        for (Path file : files) {
            bringIn(scope, file, customer);
        }
    }

    /** @param customer whose file it is, where the file does not say */
    private void bringIn(PartnerScope scope, Path file, @Nullable CustomerId customer)
            throws IOException, InterruptedException {
        ImportRun run;
        try (InputStream content = Files.newInputStream(file)) {
            run = imports.submit(
                    scope,
                    file.getFileName().toString(),
                    content,
                    ImportOptions.of(ImportMode.APPLY, OnError.REJECT).withCustomer(customer));
        }
        while (!run.state().isFinished()) {
            if (stopping.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Stopped();
            }
            run = imports.find(scope, run.id());
        }
        if (run.state() != ImportState.APPLIED && run.state() != ImportState.UNCHANGED) {
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

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
