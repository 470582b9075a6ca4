package io.seatwise.licensing.inflation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.inflation.Cause.Certainty;
import io.seatwise.licensing.inflation.Cause.Code;
import io.seatwise.licensing.inflation.InflationDiagnosis.OwnSeats;
import io.seatwise.licensing.metrics.CurrentPosition;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.metrics.CurrentPosition.Used;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of product.md, section 3, line by line. The figures are for 20 Nov 2026; its window starts on 24 Oct. */
class InflationDiagnosisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate WINDOW_START = LocalDate.of(2026, 10, 24);
    private static final long ASSIGNED = 10;
    private static final OwnSeats ACTIVE = own(SubscriptionState.ACTIVE, 100, null, null);

    @Test
    void trialSeatsExplainInflation() {
        OwnSeats trial = own(SubscriptionState.TRIAL, 25, WINDOW_START.minusDays(20), WINDOW_START);

        InflationDiagnosis diagnosis = diagnose(
                List.of(workload("EXO", 120, 100), workload("SPO", 110, 100), workload("TEAMS", 90, 100)), trial);

        assertThat(diagnosis.excess()).isEqualTo(20);
        assertThat(diagnosis.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.code()).isEqualTo(Code.TRIAL_ACTIVITY);
            assertThat(cause.certainty()).isEqualTo(Certainty.EVIDENCED);
            assertThat(cause.explains()).isEqualTo(75);
            assertThat(cause.evidence())
                    .contains(
                            "25 trial seats", "24 Oct 2026 to 20 Nov 2026", "75 active entitlements over 3 workloads");
        });
        assertThat(diagnosis.adjustedActive()).isEqualTo(320);
        assertThat(diagnosis.adjustedEntitled()).isEqualTo(375);
    }

    @Test
    void aTrialOutsideTheWindowExplainsNothing() {
        OwnSeats over = own(SubscriptionState.TRIAL, 25, null, WINDOW_START.minusDays(1));
        OwnSeats notYet = own(SubscriptionState.TRIAL, 25, DAY.plusDays(1), null);

        assertThat(codes(diagnose(List.of(workload("EXO", 120, 100)), over, notYet)))
                .containsExactly("LICENSE_REASSIGNMENT POSSIBLE 10", "UNEXPLAINED POSSIBLE 10");
        assertThat(diagnose(List.of(workload("EXO", 120, 100)), over, notYet).adjustedEntitled())
                .isEqualTo(100);
    }

    @Test
    void datesOfATrialThatAreNotGivenAreOpen() {
        OwnSeats open = own(SubscriptionState.TRIAL, 5, null, null);

        assertThat(codes(diagnose(List.of(workload("EXO", 105, 100)), open)))
                .containsExactly("TRIAL_ACTIVITY EVIDENCED 5");
    }

    @Test
    void aLapsedSubscriptionCountsOnlyBesideAnActiveOne() {
        OwnSeats grace = own(SubscriptionState.GRACE, 30, null, WINDOW_START);

        assertThat(codes(diagnose(List.of(workload("EXO", 120, 100)), grace)))
                .containsExactly("LICENSE_REASSIGNMENT POSSIBLE 10", "UNEXPLAINED POSSIBLE 10");
        assertThat(codes(diagnose(List.of(workload("EXO", 120, 100)), ACTIVE, grace)))
                .containsExactly("LAPSED_SUBSCRIPTION EVIDENCED 30");
    }

    @Test
    void aLapsedSubscriptionIsEvidencedPossibleOrNoneByItsEnd() {
        OwnSeats later = own(SubscriptionState.SUSPENDED, 1, null, DAY.plusDays(200));
        OwnSeats without = own(SubscriptionState.DISABLED, 2, null, null);
        OwnSeats before = own(SubscriptionState.DEPROVISIONED, 4, null, WINDOW_START.minusDays(1));

        InflationDiagnosis diagnosis =
                diagnose(List.of(workload("EXO", 150, 100), workload("SPO", 60, 100)), ACTIVE, later, without, before);

        assertThat(codes(diagnosis))
                .containsExactly(
                        "LAPSED_SUBSCRIPTION EVIDENCED 2",
                        "LAPSED_SUBSCRIPTION POSSIBLE 4",
                        "LICENSE_REASSIGNMENT POSSIBLE 4");
        assertThat(diagnosis.adjustedEntitled()).isEqualTo(202);
    }

    @Test
    void yammerIsLeftOutOfTheAdjustedFigureAndOfItsWorkloads() {
        OwnSeats trial = own(SubscriptionState.TRIAL, 10, null, null);

        InflationDiagnosis diagnosis =
                diagnose(List.of(workload("EXO", 50, 100), workload("VE", "Viva Engage Core", 400, 100, null)), trial);

        assertThat(codes(diagnosis)).containsExactly("TRIAL_ACTIVITY EVIDENCED 20", "YAMMER_OVERUSE EVIDENCED 300");
        assertThat(diagnosis.adjustedActive()).isEqualTo(50);
        assertThat(diagnosis.adjustedEntitled()).isEqualTo(110);
    }

    @Test
    void aWorkloadAboveItsEntitlementsInflatesAProductBelow() {
        InflationDiagnosis diagnosis = diagnose(List.of(workload("EXO", 20, 100), workload("SPO", 107, 100)));

        assertThat(diagnosis.inflated()).isTrue();
        assertThat(diagnosis.excess()).isEqualTo(7);
    }

    @Test
    void overNothingThereIsNoPercentageAndNoInflation() {
        assertThat(diagnose(List.of(workload("EXO", 5, 0))).inflated()).isFalse();
        assertThat(diagnose(List.of(workload("EXO", 5, 0), workload("SPO", 20, 100)))
                        .inflated())
                .isFalse();
        assertThat(diagnose(List.of(workload("EXO", 5, 0), workload("SPO", 97, 100)))
                        .excess())
                .isEqualTo(2);
    }

    @Test
    void reassignedLicencesAreEvidencedByTheirNumber() {
        List<UsageFigure> given =
                List.of(workload("EXO", "Exchange", 130, 100, 12L), workload("SPO", "SharePoint", 100, 100, null));

        assertThat(codes(diagnose(given)))
                .containsExactly("LICENSE_REASSIGNMENT EVIDENCED 12", "UNEXPLAINED POSSIBLE 18");
        assertThat(codes(diagnose(List.of(workload("EXO", "Exchange", 130, 100, 0L)))))
                .containsExactly("UNEXPLAINED POSSIBLE 30");
    }

    @Test
    void unknownAssignedSeatsBoundNothing() {
        Used used = used(List.of(workload("EXO", 130, 100)));

        assertThat(codes(InflationDiagnosis.of(used, null, List.of())))
                .containsExactly("LICENSE_REASSIGNMENT POSSIBLE 30");
    }

    private static InflationDiagnosis diagnose(List<UsageFigure> figures, OwnSeats... own) {
        return InflationDiagnosis.of(used(figures), ASSIGNED, List.of(own));
    }

    private static Used used(List<UsageFigure> figures) {
        Used used = CurrentPosition.usage(figures).get("p");
        assertThat(used).isNotNull();
        return used;
    }

    private static List<String> codes(InflationDiagnosis diagnosis) {
        List<String> codes = new ArrayList<>();
        diagnosis.causes().forEach(cause -> codes.add(cause.code() + " " + cause.certainty() + " " + cause.explains()));
        return codes;
    }

    private static UsageFigure workload(String code, long active, long entitled) {
        return workload(code, code, active, entitled, null);
    }

    private static UsageFigure workload(
            String code, String name, long active, long entitled, @Nullable Long reassigned) {
        return new UsageFigure("o365", DAY, "p", new WorkloadPosition(code, name, entitled, active, reassigned, false));
    }

    private static OwnSeats own(
            SubscriptionState state, long seats, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new OwnSeats("sub-1", state, seats, start, end);
    }
}
