package io.seatwise.access.partners;

import io.seatwise.access.RefusedException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Applies the bootstrap file when no partner exists yet: all of it or, when one entry is not acceptable, nothing and the
 * start fails. With partners in place the file is not even read, so it may stay configured.
 */
@Component
@Order(Bootstrap.ORDER)
class Bootstrap implements ApplicationRunner {

    /** Before the demo, which leaves an installation with partners alone. */
    static final int ORDER = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);

    private final Provisioning provisioning;
    private final String file;

    Bootstrap(Provisioning provisioning, @Value("${seatwise.bootstrap-file:}") String file) {
        this.provisioning = provisioning;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (file.isBlank()) {
            return;
        }
        if (provisioning.hasPartners()
                || provisioning.partnerName(Installation.ID).isPresent()) {
            LOG.info("This installation is set up already: the bootstrap file is left alone");
            return;
        }
        apply(BootstrapFile.read(Path.of(file.strip())));
    }

    void apply(BootstrapFile contents) {
        provisioning.atOnce(() -> {
            contents.partners().forEach(this::partner);
            contents.operators()
                    .forEach(user -> at(
                            user.place(), () -> provisioning.addOperator(user.email(), user.name(), user.password())));
            contents.operatorTokens()
                    .forEach(token ->
                            at(token.place(), () -> provisioning.addOperatorToken(token.name(), token.secret())));
        });
        LOG.info(
                "Bootstrap file applied: {} partners, {} operators, {} operator tokens",
                contents.partners().size(),
                contents.operators().size(),
                contents.operatorTokens().size());
    }

    private void partner(BootstrapFile.Partner partner) {
        at(partner.place(), () -> {
            var id = provisioning.addPartner(partner.name(), partner.mpnId());
            for (BootstrapFile.User user : partner.users()) {
                at(
                        user.place(),
                        () -> provisioning.addPerson(id, user.email(), user.name(), user.role(), user.password()));
            }
            for (BootstrapFile.Token token : partner.tokens()) {
                at(
                        token.place(),
                        () -> provisioning.addToken(
                                id, token.name(), token.role(), token.secret(), token.accountManager()));
            }
        });
    }

    private static void at(String place, Runnable step) {
        try {
            step.run();
        } catch (RefusedException exception) {
            throw new BootstrapFailedException(place, exception.getMessage() + "", exception);
        }
    }
}
