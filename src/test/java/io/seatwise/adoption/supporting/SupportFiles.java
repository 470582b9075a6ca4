package io.seatwise.adoption.supporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;

/** Brings files of one customer in, through the pipeline, and waits until they are applied and their figures are computed. */
public final class SupportFiles {

    /** The day of the newest report. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private final ImportService imports;
    private final DerivedDrain drain;
    private final PartnerScope scope;
    private final CustomerId customer;

    public SupportFiles(ImportService imports, DerivedDrain drain, PartnerScope scope, CustomerId customer) {
        this.imports = imports;
        this.drain = drain;
        this.scope = scope;
        this.customer = customer;
    }

    /** 200 people; of mail 120 active a month ago and 150 now. */
    public SupportFiles services() {
        return bring("services.csv", """
                Report Refresh Date,Exchange Active,Exchange Inactive,OneDrive Active,OneDrive Inactive,\
                SharePoint Active,SharePoint Inactive,Teams Active,Teams Inactive,Office 365 Active,\
                Office 365 Inactive,Report Period
                %s,120,80,60,140,50,150,90,110,150,50,30
                %s,150,50,70,130,60,140,100,100,160,40,30
                """.formatted(DAY.minusDays(30), DAY));
    }

    /** 28 days of 40 people with files in SharePoint, and the 28 days before of 30. */
    public SupportFiles sites() {
        StringBuilder csv = new StringBuilder("Report Refresh Date,Visited Page,Viewed Or Edited,Synced,"
                + "Shared Internally,Shared Externally,Report Date,Report Period\n");
        for (int back = 0; back < 56; back++) {
            csv.append("%s,60,%d,5,20,4,%s,90\n".formatted(DAY, back < 28 ? 40 : 30, DAY.minusDays(back)));
        }
        return bring("sites.csv", csv.toString());
    }

    public SupportFiles endpoints() {
        return bring("endpoints.json", """
                {"value": [{"startupDateTime": "%sT00:00:00Z", "overallScore": 68, "startupScore": 72,
                  "appHealthOverallScore": 61, "startupTotalDevices": 50}]}
                """.formatted(DAY));
    }

    public SupportFiles bring(String name, String content) {
        try {
            ImportRun run = imports.submit(
                    scope,
                    name,
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    ImportOptions.of(ImportMode.APPLY, OnError.REJECT).withCustomer(customer));
            ImportRun done = Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> imports.find(scope, run.id()),
                            each -> each.state().isFinished());
            assertThat(done.state()).as(name).isEqualTo(ImportState.APPLIED);
            drain.drain(scope);
            return this;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
