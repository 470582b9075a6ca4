package io.seatwise.demo;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.demo.DemoPeople.DemoPartner;
import io.seatwise.demo.DemoPeople.DemoPerson;
import io.seatwise.ids.PartnerId;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    private final Provisioning provisioning;
    private final Scopes scopes;
    private final EveryPartner everyPartner;
    private final DemoPeople people;
    private final Path unfinished;
    private final DemoContents contents;
    private @Nullable Thread work;

    DemoPortfolio(
            Provisioning provisioning,
            Scopes scopes,
            EveryPartner everyPartner,
            DemoPeople people,
            DemoContents contents,
            @Value("${seatwise.data-dir}") Path data) {
        this.contents = contents;
        this.provisioning = provisioning;
        this.scopes = scopes;
        this.everyPartner = everyPartner;
        this.people = people;
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
        contents.stop();
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
                    contents.bringIn(partner, scopes.forJob(id, partner.name(), administrator));
                }
            }
            Files.deleteIfExists(unfinished);
            LOG.info("The demo portfolio is complete");
        } catch (DemoImports.Stopped stopped) {
            LOG.info("The demo portfolio is not complete; the next start goes on with it");
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } finally {
            SecurityContextHolder.clearContext();
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
