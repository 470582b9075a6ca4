package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.FileKindTester;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Faults;
import io.seatwise.licensing.positions.LicenseUsageFileKind;
import io.seatwise.licensing.positions.PositionLine;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** Brings usage files in for tests of other modules as the pipeline does: a session in a transaction, then the event. */
public final class UsageFiles {

    private static final String HEADER = "processedDateTime,customerTenantId,customerName,productId,productName,"
            + "workloadCode,licensesActive,licensesQualified\n";

    private UsageFiles() {}

    /** Lines of a {@code license-usage} file without its header. */
    public static void bring(ApplicationContext context, PartnerScope scope, String... lines) {
        LicenseUsageFileKind kind = context.getBean(LicenseUsageFileKind.class);
        Clock clock = context.getBean(Clock.class);
        FileKindTester.Outcome<PositionLine> read = FileKindTester.text(kind, HEADER + String.join("\n", lines));
        if (!read.problems().isEmpty()) {
            throw new AssertionError(read.problems());
        }
        ImportContext run = new ImportContext(ImportId.random(), clock.instant(), LocalDate.now(clock));
        context.getBean(PartnerTransactions.class).run(scope, () -> {
            FileKind.Session<PositionLine> session = kind.open(scope, run);
            session.apply(read.rows(), read.lines(), Faults.IGNORED);
            Changes done = session.finish();
            context.publishEvent(new ImportApplied(
                    scope,
                    run.runId(),
                    kind.name(),
                    done.customers(),
                    done.days().isEmpty() ? null : done.days().first()));
        });
    }
}
