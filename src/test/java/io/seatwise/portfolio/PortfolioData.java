package io.seatwise.portfolio;

import io.seatwise.SignedInTester;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.SignedIn;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Made-up partners whose customers and figures are written straight to the tables, the same for the same seed. */
public final class PortfolioData {

    private static final List<String> REGIONS = List.of("North", "south", "South", "West");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "US");
    private static final List<String> PRODUCTS = List.of("p1", "p2", "p3");
    private static final List<String> TAGS = List.of("key account", "edu", "100%", "a_b", "axb");
    private static final List<String> NAMES = List.of("Alpha", "alpha", "Äther", "Zeta", "beta_x", "betaXx", "50% off");

    private final PartnerTransactions transactions;
    private final JdbcTemplate jdbc;
    private final Scopes scopes;

    public PortfolioData(PartnerTransactions transactions, JdbcTemplate jdbc, Scopes scopes) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** What was written about one customer: what an oracle reckons with. */
    public record Truth(
            CustomerId id,
            String name,
            @Nullable String domain,
            @Nullable String country,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String segment,
            @Nullable String accountManager,
            List<String> tags,
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long entitled,
            @Nullable Long active,
            boolean inflated,
            boolean grace,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate asOf,
            boolean archived,
            List<String> products,
            @Nullable Long scorePoints,
            @Nullable Long scoreMax,
            @Nullable Double productScore) {}

    /** A new partner, seen by its administrator. */
    public PartnerScope partner(String name, LocalDate today) {
        PartnerId id = PartnerId.random();
        transactions.installation(() -> jdbc.update(
                "insert into partner (partner_id, name, created_at) values (?, ?, ?)",
                id,
                name + " " + id,
                Timestamp.from(Instant.EPOCH)));
        PartnerScope scope = scopes.forJob(id, name, "test");
        transactions.run(scope, () -> {
            for (String product : PRODUCTS) {
                jdbc.update(
                        "insert into product (partner_id, product_id, name, family) values (?, ?, ?, 'OTHER')",
                        id,
                        product,
                        "Product " + product);
            }
            jdbc.update("insert into derivation_state (partner_id, marked_for) values (?, ?)", id, Date.valueOf(today));
        });
        return scope;
    }

    /** The same partner as this account manager sees it. */
    public PartnerScope accountManager(PartnerScope scope, String email) {
        return scopes.of(
                new Somebody(scope.partnerId(), scope.partnerName(), null, email, Role.ACCOUNT_MANAGER, email));
    }

    /** Signs a new person of the partner in for this thread. */
    public PartnerScope signIn(PartnerScope scope, Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(scope.partnerId(), scope.partnerName(), role);
    }

    record Somebody(
            PartnerId partnerId,
            String partnerName,
            @Nullable PersonId personId,
            String actor,
            Role role,
            @Nullable String assignedTo)
            implements SignedIn {}

    /** Customers with every kind of gap, of equal names and of equal ratios. */
    public List<Truth> fill(PartnerScope scope, Random random, int customers, LocalDate today) {
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            truths.add(make(random, today));
        }
        transactions.run(scope, () -> truths.forEach(truth -> insert(scope, truth)));
        return truths;
    }

    private static Truth make(Random random, LocalDate today) {
        boolean deployment = random.nextInt(5) > 0;
        boolean usage = random.nextInt(5) > 0;
        boolean scored = random.nextInt(4) > 0;
        long sold = random.nextInt(6) * 5L;
        long entitled = random.nextInt(6) * 25L;
        return new Truth(
                new CustomerId(new UUID(random.nextLong(), random.nextLong())),
                pick(random, NAMES, 0),
                random.nextInt(4) == 0 ? null : "d" + random.nextInt(5) + ".example",
                pick(random, COUNTRIES, 4),
                pick(random, REGIONS, 4),
                random.nextBoolean() ? null : "Retail",
                random.nextBoolean() ? null : "SMB",
                pick(random, List.of("max@contoso.example", "Eva@Contoso.example"), 3),
                random.ints(random.nextInt(3), 0, TAGS.size())
                        .distinct()
                        .mapToObj(TAGS::get)
                        .toList(),
                deployment ? sold : null,
                deployment ? Long.valueOf(random.nextInt(40)) : null,
                usage ? entitled : null,
                usage ? Long.valueOf(random.nextInt(150)) : null,
                random.nextInt(4) == 0,
                random.nextInt(6) == 0,
                random.nextInt(3) == 0 ? null : today.plusDays(random.nextInt(60)),
                random.nextInt(6) == 0 ? null : today.minusDays(random.nextInt(20)),
                random.nextInt(8) == 0,
                PRODUCTS.stream().filter(product -> random.nextInt(3) == 0).toList(),
                scored ? Long.valueOf(random.nextInt(6) * 104L) : null,
                scored ? Long.valueOf(700) : null,
                random.nextInt(3) == 0 ? null : Double.valueOf(random.nextInt(8) * 12.5));
    }

    private static <T extends @Nullable Object> @Nullable T pick(Random random, List<T> values, int oneInIsMissing) {
        return oneInIsMissing > 0 && random.nextInt(oneInIsMissing) == 0
                ? null
                : values.get(random.nextInt(values.size()));
    }

    private void insert(PartnerScope scope, Truth truth) {
        jdbc.update(
                """
                insert into customer (partner_id, tenant_id, name, name_key, domain, country, region, industry, segment,
                  account_manager, tags, created_at, archived_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                scope.partnerId(),
                truth.id(),
                truth.name(),
                truth.name().toLowerCase(Locale.ROOT),
                truth.domain(),
                truth.country(),
                truth.region(),
                truth.industry(),
                truth.segment(),
                truth.accountManager(),
                truth.tags().isEmpty() ? "" : ";" + String.join(";", truth.tags()) + ";",
                Timestamp.from(Instant.EPOCH),
                truth.archived() ? Timestamp.from(Instant.EPOCH) : null);
        insertScores(scope, truth);
        if (truth.sold() == null
                && truth.entitled() == null
                && truth.asOf() == null
                && truth.products().isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into customer_metrics (partner_id, tenant_id, sold, assigned, entitled, active, deployment_ratio,
                  usage_ratio, products, inflated, grace, next_renewal, as_of, usage_trend)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                scope.partnerId(),
                truth.id(),
                truth.sold(),
                truth.assigned(),
                truth.entitled(),
                truth.active(),
                ratio(truth.assigned(), truth.sold()),
                ratio(truth.active(), truth.entitled()),
                truth.products().size(),
                truth.inflated(),
                truth.grace(),
                truth.nextRenewal(),
                truth.asOf(),
                "400,,1425");
        for (String product : truth.products()) {
            jdbc.update("""
                    insert into product_metrics (partner_id, tenant_id, product_id, sold, assigned, inflated,
                      lower_bound, grace, deployment_day, workloads, causes)
                    values (?, ?, ?, 10, 5, false, false, false, ?, '[]', '[]')
                    """, scope.partnerId(), truth.id(), product, truth.asOf());
        }
    }

    private void insertScores(PartnerScope scope, Truth truth) {
        if (truth.scorePoints() != null || truth.productScore() != null) {
            jdbc.update(
                    """
                    insert into customer_score (partner_id, tenant_id, score_day, scheme, points, max_points, percent,
                      estimated, product_score)
                    values (?, ?, ?, 'CLASSIC_800', ?, ?, ?, false, ?)
                    """,
                    scope.partnerId(),
                    truth.id(),
                    truth.asOf(),
                    truth.scorePoints(),
                    truth.scoreMax(),
                    truth.scorePoints() == null ? null : ratio(truth.scorePoints() * 100, truth.scoreMax()),
                    truth.productScore());
        }
    }

    private static @Nullable Double ratio(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null || denominator == 0 ? null : (double) numerator / denominator;
    }
}
