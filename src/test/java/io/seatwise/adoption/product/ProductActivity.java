package io.seatwise.adoption.product;

import static org.awaitility.Awaitility.await;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.OnError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Files of product activity, brought in as a partner does. The test clock's day is 15 March 2026. */
public final class ProductActivity {

    private static final String HEADER =
            "customerTenantId,organisation,product,licenceId,licenceType,month,activityCount,monthlyActiveUsers,"
                    + "purchasedSeats,assignedSeats,lastActiveDate,batchMerges,totalMerges,annualContractValue,support\n";

    private final ImportService imports;
    private final DerivedDrain drain;

    public ProductActivity(ImportService imports, DerivedDrain drain) {
        this.imports = imports;
        this.drain = drain;
    }

    /** The rows of a whole account with a score of 82.25 by seat, 43 by site, and none for a new licence. */
    public static String account(CustomerId customer) {
        String id = customer + ",";
        return HEADER
                + before(id + "Main,Composer,L1,SEAT,", "100,70,100,80,,,,7500.00,false")
                + id + "Main,Composer,L1,SEAT,2026-02,90,60,100,80,,30,120,7500.00,false\n"
                + id + "Main,Composer,L1,SEAT,2026-03,1,1,100,80,,,,7500.00,false\n"
                + before(id + "Branch,Bridge,L2,SITE,", "100,100,,,,,,2500.00,false")
                + id + "Branch,Bridge,L2,SITE,2026-02,50,30,500,500,2025-12-30,,,2500.00,false\n"
                + id + "Branch,Support,L3,SEAT,2026-02,40,40,40,40,,,,9000.00,true\n";
    }

    private static String before(String start, String end) {
        return start + "2025-11," + end + "\n" + start + "2025-12," + end + "\n" + start + "2026-01," + end + "\n";
    }

    /** Brings the file in and returns its run once that has ended and its figures are computed. */
    public ImportRun bring(PartnerScope scope, String content) {
        try {
            ImportRun run = imports.submit(
                    scope,
                    "activity.csv",
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    ImportMode.APPLY,
                    OnError.REJECT);
            ImportRun ended = ended(scope, run.id());
            drain.drain(scope);
            return ended;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The run once it has ended. */
    public ImportRun ended(PartnerScope scope, ImportId run) {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(() -> imports.find(scope, run), found -> found.state().isFinished());
    }
}
