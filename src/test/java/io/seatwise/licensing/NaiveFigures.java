package io.seatwise.licensing;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionLine;
import io.seatwise.licensing.subscriptions.CommitmentTerm;
import io.seatwise.licensing.subscriptions.Purchase;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.SubscriptionIds;
import io.seatwise.licensing.subscriptions.SubscriptionLine;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contract's figures written down once more in the plainest way, over all rows in memory. For tests alone. */
class NaiveFigures {

    private List<PositionLine> deployment = new ArrayList<>();
    private List<PositionLine> usage = new ArrayList<>();
    private Map<String, SubscriptionLine> subscriptions = new TreeMap<>();

    NaiveFigures copy() {
        NaiveFigures copy = new NaiveFigures();
        copy.becomes(this);
        return copy;
    }

    void becomes(NaiveFigures other) {
        deployment = new ArrayList<>(other.deployment);
        usage = new ArrayList<>(other.usage);
        subscriptions = new TreeMap<>(other.subscriptions);
    }

    void say(List<PositionLine> rows, boolean isUsage) {
        List<PositionLine> all = isUsage ? usage : deployment;
        Set<String> groups = new HashSet<>();
        rows.forEach(row -> groups.add(group(row)));
        all.removeIf(row -> groups.contains(group(row)));
        all.addAll(rows);
    }

    void own(List<SubscriptionLine> rows) {
        for (SubscriptionLine row : rows) {
            SubscriptionLine before = subscriptions.get(row.ids().subscriptionId());
            subscriptions.put(
                    row.ids().subscriptionId(),
                    before == null
                            ? row
                            : new SubscriptionLine(
                                    new SubscriptionIds(
                                            row.ids().subscriptionId(),
                                            row.ids().customer(),
                                            row.ids().productId()),
                                    null,
                                    new SubscriptionLine.Reported(
                                            row.reported().sourceState(),
                                            row.reported().trial(),
                                            null),
                                    new Purchase(row.purchase().quantity(), null, null, null, null),
                                    new CommitmentTerm(
                                            row.term().effectiveStart() == null
                                                    ? before.term().effectiveStart()
                                                    : row.term().effectiveStart(),
                                            row.term().commitmentEnd() == null
                                                    ? before.term().commitmentEnd()
                                                    : row.term().commitmentEnd(),
                                            row.term().autoRenew() == null
                                                    ? before.term().autoRenew()
                                                    : row.term().autoRenew(),
                                            row.term().termDuration() == null
                                                    ? before.term().termDuration()
                                                    : row.term().termDuration()),
                                    new SubscriptionTerms(
                                            null,
                                            SubscriptionTerms.Dates.UNKNOWN,
                                            row.terms().scheduled() == null
                                                    ? before.terms().scheduled()
                                                    : row.terms().scheduled(),
                                            null,
                                            row.terms().extended() == null
                                                    ? before.terms().extended()
                                                    : row.terms().extended(),
                                            null)));
        }
    }

    /** A monthly term that renews itself, by the words of the contract. */
    private static boolean goesOnByItself(SubscriptionLine own) {
        if (!"P1M".equals(own.term().termDuration())) {
            return false;
        }
        ScheduledChange scheduled = own.terms().scheduled();
        if (scheduled != null && scheduled.action() != null) {
            return scheduled.action().word().equals("RenewToNewTerm");
        }
        return own.term().autoRenew() != null && own.term().autoRenew();
    }

    private static String group(PositionLine row) {
        return row.key().customer() + row.key().productId() + "|" + row.key().workloadCode() + "|"
                + row.key().day();
    }

    /** The rows of one customer that stood on a day. */
    private static List<PositionLine> standing(List<PositionLine> rows, CustomerId customer, LocalDate upTo) {
        Map<String, LocalDate> newest = new HashMap<>();
        for (PositionLine row : rows) {
            if (row.key().customer().equals(customer) && !row.key().day().isAfter(upTo)) {
                newest.merge(row.key().service(), row.key().day(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        List<PositionLine> standing = new ArrayList<>();
        for (PositionLine row : rows) {
            if (row.key().customer().equals(customer)
                    && row.key().day().equals(newest.get(row.key().service()))) {
                standing.add(row);
            }
        }
        return standing;
    }

    /** Active and entitled by workload, OneDrive folded; with reassigned in third place, null when not given. */
    static TreeMap<String, Long[]> workloads(List<PositionLine> rows, String product) {
        TreeMap<String, Long[]> sums = new TreeMap<>();
        for (PositionLine row : rows) {
            if (row.key().productId().equals(product)) {
                Long[] sum = sums.computeIfAbsent(row.key().workloadCode(), code -> new Long[] {0L, 0L, null});
                sum[0] += row.counts().part();
                sum[1] += row.counts().whole();
                if (row.counts().reassigned() != null) {
                    sum[2] = (sum[2] == null ? 0 : sum[2]) + row.counts().reassigned();
                }
            }
        }
        Long[] odb = sums.remove("ODB");
        if (odb != null) {
            Long[] spo = sums.get("SPO");
            if (spo == null) {
                sums.put("SPO", odb);
            } else {
                Long reassigned =
                        spo[2] == null ? odb[2] : odb[2] == null ? spo[2] : Long.valueOf(Math.max(spo[2], odb[2]));
                sums.put("SPO", new Long[] {Math.max(spo[0], odb[0]), Math.max(spo[1], odb[1]), reassigned});
            }
        }
        return sums;
    }

    private static Long sum(List<PositionLine> rows, String product, boolean part) {
        Long sum = null;
        for (PositionLine row : rows) {
            if (product == null || row.key().productId().equals(product)) {
                sum = (sum == null ? 0 : sum)
                        + (part ? row.counts().part() : row.counts().whole());
            }
        }
        return sum;
    }

    static Long used(List<PositionLine> rows, String product, int index) {
        Long sum = null;
        Set<String> products = new HashSet<>();
        rows.forEach(row -> products.add(row.key().productId()));
        for (String each : products) {
            if (product == null || each.equals(product)) {
                for (Long[] workload : workloads(rows, each).values()) {
                    sum = (sum == null ? 0 : sum) + workload[index];
                }
            }
        }
        return sum;
    }

    List<String> products(CustomerId customer, LocalDate today) {
        List<PositionLine> deployed = standing(deployment, customer, LocalDate.MAX);
        List<PositionLine> active = standing(usage, customer, LocalDate.MAX);
        Set<String> ids = new TreeSet<>();
        deployed.forEach(row -> ids.add(row.key().productId()));
        active.forEach(row -> ids.add(row.key().productId()));
        List<String> words = new ArrayList<>();
        for (String id : ids) {
            words.add(product(customer, id, deployed, active, today));
        }
        words.sort(null);
        return words;
    }

    private String product(
            CustomerId customer, String id, List<PositionLine> deployed, List<PositionLine> active, LocalDate today) {
        Long sold = sum(deployed, id, false);
        Long assigned = sum(deployed, id, true);
        NaiveDiagnosis diagnosis = new NaiveDiagnosis(own(customer, id), id, active, assigned);
        boolean grace = false;
        LocalDate renewal = null;
        Long ownSold = subscriptions.isEmpty() ? null : 0L;
        for (SubscriptionLine own : own(customer, id)) {
            String state = state(own);
            if (state.equals("GRACE")) {
                grace = true;
            }
            if (state.equals("ACTIVE")) {
                ownSold += own.purchase().quantity();
                if (own.term().commitmentEnd() != null
                        && !goesOnByItself(own)
                        && own.term().commitmentEnd().toEpochDay() >= today.toEpochDay()
                        && (renewal == null || own.term().commitmentEnd().isBefore(renewal))) {
                    renewal = own.term().commitmentEnd();
                }
            }
        }
        LocalDate asOf = null;
        for (List<PositionLine> rows : List.of(deployed, active)) {
            for (PositionLine row : rows) {
                if (row.key().productId().equals(id)
                        && (asOf == null || row.key().day().isAfter(asOf))) {
                    asOf = row.key().day();
                }
            }
        }
        List<String> flags = new ArrayList<>();
        if (diagnosis.excess > 0) {
            flags.add("INFLATED");
        }
        if (sold != null && sold > 0 && assigned > sold) {
            flags.add("OVER_DEPLOYED");
        }
        if (diagnosis.entitled != null && diagnosis.entitled > 0 && diagnosis.active * 100 < 40 * diagnosis.entitled) {
            flags.add("LOW_ADOPTION");
        }
        if (sold != null && sold > 0 && assigned * 100 < 80 * sold) {
            flags.add("LOW_DEPLOYMENT");
        }
        if (renewal != null && renewal.toEpochDay() - today.toEpochDay() <= 30) {
            flags.add("RENEWAL_SOON");
        }
        if (grace) {
            flags.add("GRACE");
        }
        if (today.toEpochDay() - asOf.toEpochDay() > 10) {
            flags.add("STALE_DATA");
        }
        return "%s %s/%s own %s %s/%s adjusted %s/%s %s %s"
                .formatted(
                        id,
                        assigned,
                        sold,
                        ownSold,
                        diagnosis.active,
                        diagnosis.entitled,
                        diagnosis.adjustedActive,
                        diagnosis.adjustedEntitled,
                        flags,
                        diagnosis.causes);
    }

    static String words(ProductPosition product) {
        return "%s %s/%s own %s %s/%s adjusted %s/%s %s %s"
                .formatted(
                        product.productId(),
                        product.deployment().licences().assigned(),
                        product.deployment().licences().sold(),
                        product.deployment().ownSold(),
                        product.usage().entitlements().active(),
                        product.usage().entitlements().entitled(),
                        product.usage().adjusted().active(),
                        product.usage().adjusted().entitled(),
                        List.copyOf(product.flags()),
                        product.causes().stream()
                                .map(cause -> cause.code() + " " + cause.certainty() + " " + cause.explains())
                                .toList());
    }

    static String state(SubscriptionLine own) {
        return switch (own.reported().sourceState().toLowerCase()) {
            case "active" -> own.reported().trial() ? "TRIAL" : "ACTIVE";
            case "expired" -> "GRACE";
            case "suspended" -> "SUSPENDED";
            case "disabled" -> "DISABLED";
            case "deleted" -> "DEPROVISIONED";
            case "pending" -> "PENDING";
            default -> "UNKNOWN";
        };
    }

    private List<SubscriptionLine> own(CustomerId customer, String product) {
        List<SubscriptionLine> own = new ArrayList<>();
        for (SubscriptionLine line : subscriptions.values()) {
            if (line.ids().customer().equals(customer) && line.ids().productId().equals(product)) {
                own.add(line);
            }
        }
        return own;
    }

    String customer(CustomerId customer, LocalDate today) {
        List<PositionLine> deployed = standing(deployment, customer, LocalDate.MAX);
        List<PositionLine> active = standing(usage, customer, LocalDate.MAX);
        boolean inflated = products(customer, today).stream().anyMatch(words -> words.contains("INFLATED"));
        boolean grace = false;
        LocalDate renewal = null;
        Map<String, LocalDate> renewals = new HashMap<>();
        for (SubscriptionLine own : subscriptions.values()) {
            if (!own.ids().customer().equals(customer)) {
                continue;
            }
            grace |= state(own).equals("GRACE");
            if (state(own).equals("ACTIVE")
                    && !goesOnByItself(own)
                    && own.term().commitmentEnd() != null
                    && !own.term().commitmentEnd().isBefore(today)) {
                if (renewal == null || own.term().commitmentEnd().isBefore(renewal)) {
                    renewal = own.term().commitmentEnd();
                }
                if (!own.term().commitmentEnd().isAfter(today.plusDays(30))) {
                    renewals.put(own.ids().productId(), own.term().commitmentEnd());
                }
            }
        }
        Long unassigned = null;
        for (String product : renewals.keySet()) {
            Long sold = sum(deployed, product, false);
            if (sold != null) {
                unassigned = (unassigned == null ? 0 : unassigned) + Math.max(0, sold - sum(deployed, product, true));
            }
        }
        LocalDate asOf = null;
        for (List<PositionLine> rows : List.of(deployed, active)) {
            for (PositionLine row : rows) {
                asOf = asOf == null || row.key().day().isAfter(asOf) ? row.key().day() : asOf;
            }
        }
        if (asOf == null && subscriptions.isEmpty() && neverSeen(customer)) {
            return "none";
        }
        return "%s/%s %s/%s %s %s %s %s %s"
                .formatted(
                        sum(deployed, null, true),
                        sum(deployed, null, false),
                        used(active, null, 0),
                        used(active, null, 1),
                        inflated,
                        grace,
                        renewal,
                        unassigned,
                        asOf);
    }

    /** How a customer stood on an earlier day: its newest day of figures up to then, and what of them is compared. */
    String earlier(CustomerId customer, LocalDate day) {
        LocalDate newest = null;
        for (DayPosition position : history(customer, null)) {
            newest = position.day().isAfter(day) ? newest : position.day();
        }
        List<PositionLine> rows = standing(usage, customer, day);
        boolean inflated = false;
        for (PositionLine row : rows) {
            inflated |= new NaiveDiagnosis(
                                    own(customer, row.key().productId()),
                                    row.key().productId(),
                                    rows,
                                    null)
                            .excess
                    > 0;
        }
        return "%s %s/%s %s".formatted(newest, used(rows, null, 0), used(rows, null, 1), inflated);
    }

    private boolean neverSeen(CustomerId customer) {
        return deployment.stream().noneMatch(row -> row.key().customer().equals(customer))
                && usage.stream().noneMatch(row -> row.key().customer().equals(customer));
    }

    List<DayPosition> history(CustomerId customer, String product) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (List<PositionLine> rows : List.of(deployment, usage)) {
            Set<String> services = new HashSet<>();
            for (PositionLine row : rows) {
                if (row.key().customer().equals(customer)
                        && (product == null || row.key().productId().equals(product))) {
                    services.add(row.key().service());
                }
            }
            for (PositionLine row : rows) {
                if (row.key().customer().equals(customer)
                        && services.contains(row.key().service())) {
                    days.add(row.key().day());
                }
            }
        }
        List<DayPosition> history = new ArrayList<>();
        for (LocalDate day : days) {
            DayPosition position = position(customer, product, day);
            if (position.sold() != null || position.entitled() != null) {
                history.add(position);
            }
        }
        return history;
    }

    private DayPosition position(CustomerId customer, String product, LocalDate day) {
        List<PositionLine> deployed = standing(deployment, customer, day);
        List<PositionLine> active = standing(usage, customer, day);
        return new DayPosition(
                day,
                sum(deployed, product, false),
                sum(deployed, product, true),
                used(active, product, 1),
                used(active, product, 0));
    }

    List<DayPosition> partnerDays(List<CustomerId> customers) {
        TreeSet<LocalDate> days = new TreeSet<>();
        customers.forEach(customer -> history(customer, null).forEach(position -> days.add(position.day())));
        List<DayPosition> all = new ArrayList<>();
        for (LocalDate day : days) {
            Long[] sums = new Long[4];
            for (CustomerId customer : customers) {
                DayPosition position = position(customer, null, day);
                add(sums, 0, position.sold());
                add(sums, 1, position.assigned());
                add(sums, 2, position.entitled());
                add(sums, 3, position.active());
            }
            all.add(new DayPosition(day, sums[0], sums[1], sums[2], sums[3]));
        }
        return all;
    }

    private static void add(Long[] sums, int index, Long more) {
        if (more != null) {
            sums[index] = (sums[index] == null ? 0 : sums[index]) + more;
        }
    }
}
