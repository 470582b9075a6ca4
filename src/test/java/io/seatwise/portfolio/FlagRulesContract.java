package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.base.Ratio;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of flags and bands are the same in Java and in SQL, on both databases. */
abstract class FlagRulesContract {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final int CASES = 1_000;
    private static final List<BigDecimal> PERCENTS =
            List.of(new BigDecimal("40"), new BigDecimal("33.333"), new BigDecimal("0"), new BigDecimal("100"));

    @Autowired
    JdbcClient jdbc;

    private record Row(
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long entitled,
            @Nullable Long active,
            boolean inflated,
            boolean grace,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate asOf) {

        static Row random(Random random) {
            long sold = random.nextInt(4) * 500L;
            long entitled = random.nextInt(4) * 2_500L;
            return new Row(
                    random.nextInt(6) == 0 ? null : Long.valueOf(sold),
                    random.nextInt(6) == 0 ? null : Long.valueOf(near(random, sold)),
                    random.nextInt(6) == 0 ? null : Long.valueOf(entitled),
                    random.nextInt(6) == 0 ? null : Long.valueOf(near(random, entitled)),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextInt(5) == 0 ? null : TODAY.plusDays(random.nextInt(40) - 5),
                    random.nextInt(5) == 0 ? null : TODAY.minusDays(random.nextInt(15)));
        }

        /** A count on, just below or just above a threshold, a band's bound or the whole. */
        private static long near(Random random, long whole) {
            long[] percents = {0, 20, 33, 40, 60, 80, 100, 150};
            return Math.max(0, whole * percents[random.nextInt(percents.length)] / 100 + random.nextInt(3) - 1);
        }

        FlagRules.Figures figures() {
            return new FlagRules.Figures(
                    Ratio.of(assigned, sold), Ratio.of(active, entitled), inflated, grace, nextRenewal, asOf);
        }

        static Row renewing(@Nullable LocalDate nextRenewal) {
            return new Row(null, null, null, null, false, false, nextRenewal, null);
        }
    }

    @Test
    void everyFlagIsTheSameInJavaAndInSql() {
        Random random = new Random(5);
        Set<Flag> seen = EnumSet.noneOf(Flag.class);
        for (int i = 0; i < CASES; i++) {
            Row row = Row.random(random);
            Thresholds thresholds = new Thresholds(pick(random), pick(random));
            Set<Flag> java = FlagRules.of(row.figures(), thresholds, TODAY);

            assertThat(inSql(row, thresholds)).as("%s with %s", row, thresholds).isEqualTo(java);
            seen.addAll(java);
        }
        assertThat(seen).containsExactly(Flag.values());
    }

    @Test
    void everyBandIsTheSameInJavaAndInSql() {
        String bands = Arrays.stream(UsageBand.values())
                .map(band -> "case when " + band.condition() + " then '" + band + "' else '' end")
                .collect(Collectors.joining(" || "));
        Random random = new Random(6);
        Set<UsageBand> seen = EnumSet.noneOf(UsageBand.class);
        for (int i = 0; i < CASES; i++) {
            Row row = Row.random(random);
            UsageBand java = UsageBand.of(row.figures().usage());

            assertThat(select(bands, row, Thresholds.DEFAULT)).as("%s", row).isEqualTo(java.name());
            seen.add(java);
        }
        assertThat(seen).containsExactly(UsageBand.values());
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "30, true", "31, false"})
    void renewalIsSoonWithinThirtyDays(int days, boolean soon) {
        Row row = Row.renewing(TODAY.plusDays(days));

        assertThat(FlagRules.of(row.figures(), Thresholds.DEFAULT, TODAY).contains(Flag.RENEWAL_SOON))
                .isEqualTo(soon);
        assertThat(inSql(row, Thresholds.DEFAULT).contains(Flag.RENEWAL_SOON)).isEqualTo(soon);
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true"})
    void figuresAreStaleAfterTenDays(int days, boolean stale) {
        Row row = new Row(null, null, null, null, false, false, null, TODAY.minusDays(days));

        assertThat(FlagRules.of(row.figures(), Thresholds.DEFAULT, TODAY).contains(Flag.STALE_DATA))
                .isEqualTo(stale);
        assertThat(inSql(row, Thresholds.DEFAULT).contains(Flag.STALE_DATA)).isEqualTo(stale);
    }

    /** 1,998 of 5,000 is 39.96 %, shown as 40.0 %. */
    @Test
    void thresholdsCompareExactRatios() {
        Row row = new Row(null, null, 5_000L, 1_998L, false, false, null, null);

        assertThat(FlagRules.of(row.figures(), Thresholds.DEFAULT, TODAY)).containsExactly(Flag.LOW_ADOPTION);
        assertThat(inSql(row, Thresholds.DEFAULT)).containsExactly(Flag.LOW_ADOPTION);
    }

    private static BigDecimal pick(Random random) {
        return PERCENTS.get(random.nextInt(PERCENTS.size()));
    }

    private Set<Flag> inSql(Row row, Thresholds thresholds) {
        String flags = Arrays.stream(Flag.values())
                .map(flag -> "case when " + FlagRules.sql(flag, "m") + " then '" + flag + ",' else '' end")
                .collect(Collectors.joining(" || "));
        Set<Flag> raised = EnumSet.noneOf(Flag.class);
        for (String name : select(flags, row, thresholds).split(",")) {
            if (!name.isEmpty()) {
                raised.add(Flag.valueOf(name));
            }
        }
        return raised;
    }

    private String select(String expression, Row row, Thresholds thresholds) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("sold", row.sold());
        columns.put("assigned", row.assigned());
        columns.put("entitled", row.entitled());
        columns.put("active", row.active());
        columns.put("inflated", row.inflated());
        columns.put("grace", row.grace());
        columns.put("nextRenewal", row.nextRenewal());
        columns.put("asOf", row.asOf());
        return jdbc.sql("select " + expression + """
                         from (
                            select cast(:sold as bigint) as sold, cast(:assigned as bigint) as assigned,
                                cast(:entitled as bigint) as entitled, cast(:active as bigint) as active,
                                cast(:inflated as boolean) as inflated, cast(:grace as boolean) as grace,
                                cast(:nextRenewal as date) as next_renewal, cast(:asOf as date) as as_of) m
                        """)
                .params(columns)
                .params(FlagRules.parameters(thresholds, TODAY))
                .query(String.class)
                .single();
    }
}
