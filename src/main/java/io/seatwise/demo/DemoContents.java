package io.seatwise.demo;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.SchemeChoice;
import io.seatwise.adoption.score.SchemeChoices;
import io.seatwise.demo.DemoPeople.DemoPartner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Creates the files of a demo partner, imports them, and records work by the partner's people. */
@Component
@ConditionalOnProperty("seatwise.demo")
class DemoContents {

    private final DemoImports imports;
    private final PrivacySettings privacy;
    private final SchemeChoices schemes;
    private final DemoTraining training;
    private final Clock clock;
    private final int most;

    DemoContents(
            DemoImports imports,
            PrivacySettings privacy,
            SchemeChoices schemes,
            DemoTraining training,
            Clock clock,
            @Value("${seatwise.demo-customers}") int most) {
        this.imports = imports;
        this.privacy = privacy;
        this.schemes = schemes;
        this.training = training;
        this.clock = clock;
        this.most = most;
    }

    /** Ends the work between two files. */
    void stop() {
        imports.stop();
    }

    void bringIn(DemoPartner partner, PartnerScope scope) throws IOException, InterruptedException {
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
            imports.bringIn(scope, files.writeCustomers(folder), null);
            DemoReports reports = new DemoReports(models, today.minusDays(1));
            for (DemoModel model : reports.models()) {
                imports.bringIn(
                        scope, reports.write(folder, model), model.customer().id());
            }
            imports.bringIn(scope, files.writeFigures(folder), null);
            DemoGroups groups = new DemoGroups(models, today.minusDays(1));
            groups.models()
                    .forEach(model -> privacy.switchGroupsOn(
                            scope, model.customer().id(), groups.check(model), "Agreed with the works council"));
            imports.bringIn(scope, List.of(groups.write(folder)), null);
            training.work(scope, partner, customers, today);
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
}
