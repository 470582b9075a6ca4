package io.seatwise.training.proof;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A made-up portfolio, the same for the same seed: weekly figures of twenty weeks, of customers each of which has one
 * story. Everything that is not the story is left to chance. It knows nothing of rules; it is rows, as in a partner's
 * files.
 */
final class UnseenPortfolio {

    static final String OFFICE = "6fd2c87f-b296-42f0-b197-1e91e994b900";
    static final String SALES = "crm-sales-pro";

    private static final int EACH = 5;
    private static final int WEEKS = 20;
    private static final List<String> NAMES = List.of("Adatum", "Bellows", "contoso", "Fabrikam", "Öland", "Zeta");

    /** What is special about a customer. */
    enum Story {
        LOW,
        HEALTHY,
        NEW,
        JUST_ASSIGNED,
        FEW_ASSIGNED,
        RENEWAL,
        INFLATED,
        FALLING,
        HOW_TO_CALLS,
        YAMMER,
        BORDER,
        TINY,
        ANYTHING,
        SMALL_PRODUCTS,
        NO_FIGURES
    }

    record Customer(
            CustomerId id,
            String name,
            Story story,
            @Nullable LocalDate since,
            @Nullable Integer people) {}

    record Deployment(LocalDate day, CustomerId customer, String service, String product, long assigned, long sold) {}

    record Usage(
            LocalDate day,
            CustomerId customer,
            String service,
            String product,
            String workload,
            long active,
            long entitled) {}

    record Subscription(
            String id,
            CustomerId customer,
            String product,
            String status,
            long quantity,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Integer annualValue,
            @Nullable String currency) {}

    record Tickets(CustomerId customer, YearMonth month, int all, int howTo) {}

    final List<Customer> customers = new ArrayList<>();
    final List<Deployment> deployments = new ArrayList<>();
    final List<Usage> usages = new ArrayList<>();
    final List<Subscription> subscriptions = new ArrayList<>();
    final List<Tickets> tickets = new ArrayList<>();

    private final Random random;
    private final LocalDate today;
    private final Map<Story, Integer> told = new EnumMap<>(Story.class);

    UnseenPortfolio(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        for (Story story : Story.values()) {
            for (int i = 0; i < EACH; i++) {
                add(story);
            }
        }
        twin(customers.getFirst());
    }

    private void add(Story story) {
        int number = told.merge(story, 1, Integer::sum);
        Customer customer = new Customer(
                new CustomerId(new UUID(random.nextLong(), random.nextLong())),
                NAMES.get(random.nextInt(NAMES.size())) + (random.nextInt(3) == 0 ? "" : " " + story + " " + number),
                story,
                since(story),
                random.nextInt(3) == 0 ? null : 20 + random.nextInt(400));
        customers.add(customer);
        if (story == Story.NO_FIGURES) {
            return;
        }
        if (story == Story.SMALL_PRODUCTS) {
            smallProducts(customer);
            return;
        }
        long sold = story == Story.TINY ? 2 + random.nextInt(3) : 10 + random.nextInt(900);
        LocalDate end = renewal(story);
        office(customer, sold);
        subscribe(customer, OFFICE, sold, end, "EUR");
        if (story == Story.ANYTHING || story == Story.LOW) {
            sales(customer);
        }
        calls(customer);
    }

    /** Two products of four seats: each too small for a training, together eight little used seats. */
    private void smallProducts(Customer customer) {
        office(customer, 4);
        LocalDate day = today.minusDays(4);
        deployments.add(new Deployment(day, customer.id(), "crm", SALES, 4, 4));
        usages.add(new Usage(day, customer.id(), "crm", SALES, "SALES", random.nextInt(2), 4));
    }

    /** The same figures under another name: what ties are broken by. */
    private void twin(Customer one) {
        CustomerId id = new CustomerId(new UUID(random.nextLong(), random.nextLong()));
        customers.add(new Customer(id, "aaa " + one.name(), one.story(), one.since(), one.people()));
        copy(
                deployments,
                row -> row.customer().equals(one.id()),
                row -> new Deployment(row.day(), id, row.service(), row.product(), row.assigned(), row.sold()));
        copy(
                usages,
                row -> row.customer().equals(one.id()),
                row -> new Usage(
                        row.day(), id, row.service(), row.product(), row.workload(), row.active(), row.entitled()));
        copy(
                subscriptions,
                row -> row.customer().equals(one.id()),
                row -> new Subscription(
                        "twin-" + row.id(),
                        id,
                        row.product(),
                        row.status(),
                        row.quantity(),
                        row.start(),
                        row.end(),
                        row.annualValue(),
                        row.currency()));
        copy(
                tickets,
                row -> row.customer().equals(one.id()),
                row -> new Tickets(id, row.month(), row.all(), row.howTo()));
    }

    private static <T> void copy(
            List<T> rows, java.util.function.Predicate<T> of, java.util.function.UnaryOperator<T> to) {
        rows.addAll(rows.stream().filter(of).map(to).toList());
    }

    private @Nullable LocalDate since(Story story) {
        return switch (story) {
            case NEW -> today.minusDays(random.nextInt(90));
            case ANYTHING -> random.nextInt(3) == 0 ? null : today.minusDays(80 + random.nextInt(30));
            case BORDER -> today.minusDays(90);
            default -> random.nextInt(4) == 0 ? null : today.minusDays(200 + random.nextInt(2000));
        };
    }

    private @Nullable LocalDate renewal(Story story) {
        return switch (story) {
            case RENEWAL -> today.plusDays(1 + random.nextInt(30));
            case ANYTHING -> today.plusDays(random.nextInt(600) - 60);
            case BORDER -> today.plusDays(random.nextBoolean() ? 30 : 31);
            case FEW_ASSIGNED -> random.nextBoolean() ? null : today.plusDays(40 + random.nextInt(400));
            default -> today.plusDays(40 + random.nextInt(400));
        };
    }

    /** Office reports on Fridays; of some customers the newest figures are a week old. */
    private void office(Customer customer, long sold) {
        LocalDate newest = today.minusDays(random.nextInt(4) == 0 ? 9 : 2);
        double assigned = assignedShare(customer.story());
        double usage = usage(customer.story());
        IntUnaryOperator seats = seats(customer.story(), sold, Math.round(sold * assigned));
        for (int week = 0; week < WEEKS; week++) {
            LocalDate day = newest.minusWeeks(week);
            long given = seats.applyAsInt(week);
            deployments.add(new Deployment(day, customer.id(), "o365", OFFICE, given, sold));
            use(customer, day.plusDays(1), week, given, usage);
        }
    }

    private void use(Customer customer, LocalDate day, int week, long given, double usage) {
        double falling = customer.story() == Story.FALLING ? 0.012 * week : 0;
        double now = Math.min(0.99, usage + falling);
        long exchange = customer.story() == Story.INFLATED || customer.story() == Story.BORDER
                ? Math.round(given * now)
                : Math.round(given * Math.clamp(now + 0.01 * random.nextGaussian(), 0, 0.99));
        usages.add(new Usage(day, customer.id(), "o365", OFFICE, "EXO", exchange, given));
        usages.add(new Usage(
                day,
                customer.id(),
                "o365",
                OFFICE,
                "TEAMS",
                customer.story() == Story.INFLATED ? given * 3 / 2 : Math.round(given * now),
                given));
        if (customer.story() == Story.YAMMER) {
            usages.add(new Usage(
                    day, customer.id(), "o365", OFFICE, "YAM", given / 10 + 7 + random.nextInt(9), given / 10));
        }
    }

    private double assignedShare(Story story) {
        return switch (story) {
            case FEW_ASSIGNED -> 0.1 + 0.65 * random.nextDouble();
            case RENEWAL -> 0.82 + 0.1 * random.nextDouble();
            case HEALTHY, LOW, SMALL_PRODUCTS -> 1;
            case ANYTHING -> random.nextDouble();
            case BORDER -> 0.8;
            default -> 0.92 + 0.08 * random.nextDouble();
        };
    }

    private double usage(Story story) {
        return switch (story) {
            case SMALL_PRODUCTS -> 0.25;
            case LOW, NEW, JUST_ASSIGNED, TINY -> 0.05 + 0.3 * random.nextDouble();
            case FALLING -> 0.45 + 0.1 * random.nextDouble();
            case ANYTHING -> 0.2 + 0.6 * random.nextDouble();
            case BORDER -> 0.4;
            case INFLATED -> 1;
            default -> 0.65 + 0.25 * random.nextDouble();
        };
    }

    /** Assigned seats by weeks ago. Just-assigned ones rose by a third within the last three weeks. */
    private IntUnaryOperator seats(Story story, long sold, long assigned) {
        int rose = story == Story.JUST_ASSIGNED
                ? 1 + random.nextInt(3)
                : story == Story.ANYTHING && random.nextBoolean() ? random.nextInt(8) : -1;
        double before = story == Story.JUST_ASSIGNED ? 0.6 : 0.5 + 0.5 * random.nextDouble();
        long border = Math.round(sold * 0.8);
        return week -> (int)
                (story == Story.BORDER ? border : rose >= 0 && week >= rose ? Math.round(assigned * before) : assigned);
    }

    /** Dynamics is processed on another day, and some customers have lost it. */
    private void sales(Customer customer) {
        long sold = 5 + random.nextInt(60);
        long assigned = Math.round(sold * (0.5 + 0.5 * random.nextDouble()));
        double usage = random.nextDouble();
        LocalDate newest = today.minusDays(4);
        for (int week = 0; week < WEEKS; week++) {
            LocalDate day = newest.minusWeeks(week);
            deployments.add(new Deployment(day, customer.id(), "crm", SALES, assigned, sold));
            usages.add(new Usage(
                    day, customer.id(), "crm", SALES, "SALES", Math.round(assigned * usage), Math.max(1, assigned)));
        }
        subscribe(customer, SALES, sold, renewal(Story.ANYTHING), random.nextInt(3) == 0 ? "USD" : "EUR");
    }

    private void subscribe(Customer customer, String product, long sold, @Nullable LocalDate end, String currency) {
        boolean valued = random.nextInt(4) > 0;
        subscriptions.add(new Subscription(
                "s-" + subscriptions.size(),
                customer.id(),
                product,
                "active",
                sold,
                customer.since() == null ? today.minusDays(300) : customer.since(),
                end,
                valued ? (int) (sold * (20 + random.nextInt(200))) : null,
                valued ? currency : null));
        if (random.nextInt(4) == 0) {
            subscriptions.add(new Subscription(
                    "s-" + subscriptions.size(),
                    customer.id(),
                    product,
                    "suspended",
                    sold,
                    today.minusDays(900),
                    today.minusDays(200),
                    99_999,
                    currency));
        }
    }

    private void calls(Customer customer) {
        boolean many = customer.story() == Story.HOW_TO_CALLS;
        if (!many && random.nextInt(3) > 0) {
            return;
        }
        for (int ago = 0; ago < 5; ago++) {
            int all = many ? 60 + random.nextInt(40) : random.nextInt(6);
            int howTo = many ? all / 2 + random.nextInt(5) : random.nextInt(all / 4 + 1);
            tickets.add(new Tickets(customer.id(), YearMonth.from(today).minusMonths(ago), all, howTo));
        }
    }

    String customersFile() {
        return "customerTenantId,customerName,customerSince,licensedUsers\n"
                + lines(customers, each -> row(each.id(), each.name(), each.since(), each.people()));
    }

    String subscriptionsFile() {
        return "subscriptionId,customerTenantId,productId,productName,status,quantity,effectiveStartDate,"
                + "commitmentEndDate,annualContractValue,currency\n"
                + lines(
                        subscriptions,
                        each -> row(
                                each.id(),
                                each.customer(),
                                each.product(),
                                each.product() + " name",
                                each.status(),
                                each.quantity(),
                                each.start(),
                                each.end(),
                                each.annualValue(),
                                each.currency()));
    }

    String deploymentFile() {
        return "processedDateTime,serviceCode,customerTenantId,productId,productName,licensesDeployed,licensesSold\n"
                + lines(
                        deployments,
                        each -> row(
                                each.day(),
                                each.service().toUpperCase(Locale.ROOT),
                                each.customer(),
                                each.product(),
                                each.product() + " name",
                                each.assigned(),
                                each.sold()));
    }

    String usageFile() {
        return "processedDateTime,serviceCode,customerTenantId,productId,productName,workloadCode,licensesActive,"
                + "licensesQualified\n"
                + lines(
                        usages,
                        each -> row(
                                each.day(),
                                each.service().toUpperCase(Locale.ROOT),
                                each.customer(),
                                each.product(),
                                each.product() + " name",
                                each.workload(),
                                each.active(),
                                each.entitled()));
    }

    String ticketsFile() {
        return "customerTenantId,month,tickets,howToTickets\n"
                + lines(tickets, each -> row(each.customer(), each.month(), each.all(), each.howTo()));
    }

    private static <T> String lines(List<T> rows, Function<T, String> line) {
        return rows.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(@Nullable Object... values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value == null ? "" : value.toString());
        }
        return String.join(",", cells);
    }
}
