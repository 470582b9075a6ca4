package io.seatwise.portfolio;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.PortfolioData.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers the same questions over the same customers in plain Java, from the contract's words and not from the SQL. */
final class CustomerOracle {

    private final List<Truth> customers;
    private final LocalDate today;

    CustomerOracle(List<Truth> customers, LocalDate today) {
        this.customers = customers;
        this.today = today;
    }

    List<CustomerId> ids(CustomerFilter filter, List<SortOrder> sort) {
        return matching(filter).stream().sorted(order(sort)).map(Truth::id).toList();
    }

    List<Truth> matching(CustomerFilter filter) {
        return customers.stream().filter(customer -> matches(customer, filter)).toList();
    }

    Totals totals(CustomerFilter filter) {
        List<Truth> matching = matching(filter);
        return new Totals(
                matching.size(),
                new Totals.Sums(
                        sum(matching, Truth::sold),
                        sum(matching, Truth::assigned),
                        sum(matching, CustomerOracle::unassigned),
                        sum(matching, Truth::entitled),
                        sum(matching, Truth::active)),
                matching.stream()
                        .filter(customer -> has(customer, Flag.INFLATED))
                        .count(),
                matching.stream()
                        .filter(customer -> has(customer, Flag.LOW_ADOPTION))
                        .count(),
                matching.stream()
                        .map(Truth::asOf)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static @Nullable Long unassigned(Truth customer) {
        return customer.sold() == null || customer.assigned() == null
                ? null
                : Long.valueOf(Math.max(0, customer.sold() - customer.assigned()));
    }

    Set<Flag> flags(Truth customer) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (has(customer, flag)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private boolean has(Truth customer, Flag flag) {
        LocalDate renewal = customer.nextRenewal();
        return switch (flag) {
            case INFLATED -> customer.inflated();
            case OVER_DEPLOYED ->
                customer.sold() != null && customer.sold() > 0 && customer.assigned() > customer.sold();
            case LOW_ADOPTION -> compare(customer.active(), customer.entitled(), "40") < 0;
            case LOW_DEPLOYMENT -> compare(customer.assigned(), customer.sold(), "80") < 0;
            case RENEWAL_SOON -> renewal != null && !renewal.isBefore(today) && !renewal.isAfter(today.plusDays(30));
            case GRACE -> customer.grace();
            case STALE_DATA -> customer.asOf() != null && customer.asOf().isBefore(today.minusDays(10));
        };
    }

    private boolean matches(Truth customer, CustomerFilter filter) {
        String search = filter.search() == null ? "" : filter.search().toLowerCase(Locale.ROOT);
        boolean found = customer.name().toLowerCase(Locale.ROOT).contains(search)
                || (customer.domain() != null && customer.domain().contains(search))
                || customer.id().toString().contains(search);
        return found
                && (filter.archived() || !customer.archived())
                && isIn(customer.region(), filter.regions())
                && isIn(customer.country(), filter.countries())
                && isIn(customer.industry(), filter.industries())
                && isIn(customer.segment(), filter.segments())
                && isIn(
                        customer.accountManager() == null
                                ? null
                                : customer.accountManager().toLowerCase(Locale.ROOT),
                        filter.accountManagers())
                && (filter.tags().isEmpty() || customer.tags().stream().anyMatch(filter.tags()::contains))
                && (filter.productIds().isEmpty()
                        || customer.products().stream().anyMatch(filter.productIds()::contains))
                && (filter.flags().isEmpty() || filter.flags().stream().anyMatch(flag -> has(customer, flag)))
                && isWithin(customer.active(), customer.entitled(), filter.minUsage(), filter.maxUsage())
                && isWithin(customer.assigned(), customer.sold(), filter.minDeployment(), filter.maxDeployment())
                && isWithin(
                        customer.scorePoints(),
                        customer.scoreMax(),
                        filter.minAdoptionScore(),
                        filter.maxAdoptionScore())
                && (filter.renewalWithinDays() == null
                        || (customer.nextRenewal() != null
                                && !customer.nextRenewal().isBefore(today)
                                && !customer.nextRenewal().isAfter(today.plusDays(filter.renewalWithinDays()))));
    }

    private static boolean isIn(@Nullable String value, List<String> values) {
        return values.isEmpty() || (value != null && values.contains(value));
    }

    private static boolean isWithin(
            @Nullable Long part, @Nullable Long whole, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return true;
        }
        if (part == null || whole == null || whole == 0) {
            return false;
        }
        BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
        return (min == null || hundredfold.compareTo(min.multiply(BigDecimal.valueOf(whole))) >= 0)
                && (max == null || hundredfold.compareTo(max.multiply(BigDecimal.valueOf(whole))) <= 0);
    }

    /** Below, at or above the percentage; at where there is no ratio. */
    private static int compare(@Nullable Long part, @Nullable Long whole, String percent) {
        return part == null || whole == null || whole == 0
                ? 0
                : BigDecimal.valueOf(part * 100).compareTo(new BigDecimal(percent).multiply(BigDecimal.valueOf(whole)));
    }

    private static @Nullable Long sum(List<Truth> customers, Function<Truth, @Nullable Long> value) {
        List<Long> known =
                customers.stream().map(value).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : Long.valueOf(known.stream().mapToLong(Long::longValue).sum());
    }

    private static Comparator<Truth> order(List<SortOrder> sort) {
        List<Comparator<Truth>> comparators = new ArrayList<>();
        for (SortOrder order : sort) {
            Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
            Comparator<Comparable<Object>> direction = order.descending() ? natural.reversed() : natural;
            comparators.add(Comparator.comparing(value(order.key()), Comparator.nullsLast(direction)));
        }
        comparators.add(Comparator.comparing(customer -> customer.name().toLowerCase(Locale.ROOT)));
        comparators.add(Comparator.comparing(customer -> customer.id().toString()));
        return comparators.stream().reduce(Comparator::thenComparing).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Function<Truth, @Nullable Comparable<Object>> value(String key) {
        return customer -> (Comparable<Object>) field(customer, key);
    }

    private static @Nullable Object field(Truth customer, String key) {
        return switch (key) {
            case "customerName" -> lower(customer.name());
            case "domain" -> lower(customer.domain());
            case "country" -> lower(customer.country());
            case "region" -> lower(customer.region());
            case "industry" -> lower(customer.industry());
            case "segment" -> lower(customer.segment());
            case "accountManager" -> lower(customer.accountManager());
            case "sold" -> customer.sold();
            case "assigned" -> customer.assigned();
            case "deploymentPercent" -> ratio(customer.assigned(), customer.sold());
            case "entitled" -> customer.entitled();
            case "active" -> customer.active();
            case "usagePercent" -> ratio(customer.active(), customer.entitled());
            case "adoptionScorePercent" -> ratio(customer.scorePoints(), customer.scoreMax());
            case "productScore" -> customer.productScore();
            case "nextRenewal" -> customer.nextRenewal();
            case "asOf" -> customer.asOf();
            case "unusedEntitlements" ->
                customer.entitled() == null || customer.active() == null
                        ? null
                        : Long.valueOf(Math.max(0, customer.entitled() - customer.active()));
            case "unassigned" ->
                customer.sold() == null || customer.assigned() == null
                        ? null
                        : Long.valueOf(Math.max(0, customer.sold() - customer.assigned()));
            // No customer of this portfolio has a subscription
            case "annualValue", "valueAtStake", "currency", "withoutPrice" -> null;
            case "tags" -> customer.tags().isEmpty() ? null : ";" + String.join(";", customer.tags()) + ";";
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static io.seatwise.base.@Nullable Ratio ratio(@Nullable Long part, @Nullable Long whole) {
        return io.seatwise.base.Ratio.of(part, whole);
    }
}
