package io.seatwise.adoption.benchmark;

import static io.seatwise.adoption.benchmark.CohortAttribute.INDUSTRY;
import static io.seatwise.adoption.benchmark.CohortAttribute.LICENCE_TYPES;
import static io.seatwise.adoption.benchmark.CohortAttribute.NEIGHBOURING_SIZE_BANDS;
import static io.seatwise.adoption.benchmark.CohortAttribute.REGION;
import static io.seatwise.adoption.benchmark.CohortAttribute.SIZE_BAND;
import static io.seatwise.adoption.benchmark.CohortAttribute.TENURE;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rule by which organisations are compared: at least five others that are alike, each with the same weight, the own
 * left out. Source: domain/adoption-score.md, section 2.3. Pure: no database, no clock.
 */
final class PeerCohorts {

    /** No benchmark of fewer others than this. */
    static final int FEWEST_OTHERS = 5;

    /** No benchmark of the pool from fewer partners than this. */
    static final int FEWEST_PARTNERS = 3;

    /** Maximum distance in days between compared scores: the window of a score. */
    static final int WINDOW_DAYS = 28;

    /** From the closest cohort to the widest. */
    private static final List<List<CohortAttribute>> STEPS = List.of(
            List.of(REGION, SIZE_BAND, LICENCE_TYPES, INDUSTRY, TENURE),
            List.of(REGION, SIZE_BAND, LICENCE_TYPES, INDUSTRY),
            List.of(REGION, SIZE_BAND, LICENCE_TYPES),
            List.of(REGION, SIZE_BAND),
            List.of(REGION, NEIGHBOURING_SIZE_BANDS),
            List.of(NEIGHBOURING_SIZE_BANDS));

    /** AI adoption is compared by region, industry and licensed users alone. */
    private static final Set<CohortAttribute> NOT_FOR_AI = Set.of(LICENCE_TYPES, TENURE);

    private final List<CohortMember> members;
    private final LocalDate last;
    private final int fewestPartners;
    private final Map<Groups, Map<Key, PeerGroup>> groups = new HashMap<>();

    private record Groups(ScoreCategory category, List<CohortAttribute> attributes) {}

    private record Key(ScoreScheme scheme, List<Object> values) {}

    private PeerCohorts(List<CohortMember> members, LocalDate last, int fewestPartners) {
        this.members = members;
        this.last = last;
        this.fewestPartners = fewestPartners;
    }

    /** Cohorts over the customers of one partner. */
    static PeerCohorts ofPortfolio(Collection<CohortMember> members, LocalDate today) {
        LocalDate last = lastDay(members, today);
        List<CohortMember> comparable =
                members.stream().filter(member -> isInWindow(member, last)).toList();
        return new PeerCohorts(comparable, last, 1);
    }

    /** Cohorts over several partners' customers; an organisation that is a customer of two of them counts once. */
    static PeerCohorts ofPool(Collection<CohortMember> members, LocalDate today) {
        LocalDate last = lastDay(members, today);
        Map<CustomerId, CohortMember> once = new HashMap<>();
        members.stream()
                .filter(member -> isInWindow(member, last))
                .sorted(Comparator.comparing(CohortMember::day)
                        .reversed()
                        .thenComparing(
                                member -> member.organisation().partnerId().value()))
                .forEach(member -> once.putIfAbsent(member.organisation().customer(), member));
        return new PeerCohorts(List.copyOf(once.values()), last, FEWEST_PARTNERS);
    }

    /** The day that the window ends with: the newest; a day to come only where there is no other. */
    private static LocalDate lastDay(Collection<CohortMember> members, LocalDate today) {
        return members.stream()
                .map(CohortMember::day)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .or(() -> members.stream().map(CohortMember::day).max(Comparator.naturalOrder()))
                .orElse(today);
    }

    private static boolean isInWindow(CohortMember member, LocalDate last) {
        return !member.day().isAfter(last) && member.day().isAfter(last.minusDays(WINDOW_DAYS));
    }

    /** What this category of the organisation is compared with; empty when there are too few others. */
    Optional<PeerBenchmark> of(CohortMember own, ScoreCategory category) {
        if (category == ScoreCategory.NETWORK_CONNECTIVITY || own.percent(category) == null || !isInWindow(own, last)) {
            return Optional.empty();
        }
        if (category == ScoreCategory.ENDPOINT_ANALYTICS) {
            return among(own, category, List.of()).map(group -> benchmark(group, own, List.of(), true));
        }
        for (List<CohortAttribute> step : STEPS) {
            List<CohortAttribute> kept = step.stream()
                    .filter(own::knows)
                    .filter(attribute -> category != ScoreCategory.AI_ADOPTION || !NOT_FOR_AI.contains(attribute))
                    .toList();
            Optional<PeerGroup> group = kept.isEmpty() ? Optional.empty() : among(own, category, kept);
            if (group.isPresent()) {
                return group.map(found -> benchmark(found, own, kept, false));
            }
        }
        return Optional.empty();
    }

    private static PeerBenchmark benchmark(
            PeerGroup group, CohortMember own, List<CohortAttribute> kept, boolean medianFirst) {
        int median = group.medianWithout(own.organisation().customer());
        return new PeerBenchmark(
                medianFirst ? median : group.meanWithout(own.organisation().customer()),
                median,
                group.sizeWithout(own.organisation().customer()),
                kept);
    }

    /** Those that are like {@code own} in these attributes; empty when there are too few. */
    private Optional<PeerGroup> among(CohortMember own, ScoreCategory category, List<CohortAttribute> attributes) {
        List<Object> values = new ArrayList<>();
        for (CohortAttribute attribute : attributes) {
            Object value = own.own(attribute);
            if (value != null) {
                values.add(value);
            }
        }
        PeerGroup group = groups.computeIfAbsent(new Groups(category, attributes), this::group)
                .get(new Key(own.scheme(), values));
        return Optional.ofNullable(group)
                .filter(found -> found.sizeWithout(own.organisation().customer()) >= FEWEST_OTHERS
                        && found.partnersWithout(own.organisation().customer()) >= fewestPartners);
    }

    private Map<Key, PeerGroup> group(Groups asked) {
        Map<Key, PeerGroup> byKey = new HashMap<>();
        for (CohortMember member : members) {
            BigDecimal percent = member.percent(asked.category());
            if (percent != null) {
                for (List<Object> values : combinations(member, asked.attributes())) {
                    byKey.computeIfAbsent(new Key(member.scheme(), values), none -> new PeerGroup())
                            .add(member, percent);
                }
            }
        }
        return byKey;
    }

    /** Each group that the organisation belongs to; none when one of the attributes is unknown. */
    private static List<List<Object>> combinations(CohortMember member, List<CohortAttribute> attributes) {
        List<List<Object>> combinations = List.of(List.of());
        for (CohortAttribute attribute : attributes) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> values : combinations) {
                for (Object value : member.valuesOf(attribute)) {
                    List<Object> more = new ArrayList<>(values);
                    more.add(value);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
