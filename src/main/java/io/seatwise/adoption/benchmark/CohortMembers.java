package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.catalogue.ProductFamily;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the organisations of a whole partner that may be compared: with their newest scores, without archived ones.
 * Runs in the caller's transaction.
 */
@Repository
class CohortMembers {

    private final JdbcClient jdbc;
    private final List<PeopleOptOuts> optOuts;

    CohortMembers(JdbcClient jdbc, List<PeopleOptOuts> optOuts) {
        this.jdbc = jdbc;
        this.optOuts = List.copyOf(optOuts);
    }

    /** All of the partner's; those that take no part in the people experiences are marked. */
    List<CohortMember> of(PartnerScope scope, LocalDate today) {
        Set<CustomerId> optedOut = new HashSet<>();
        optOuts.forEach(source -> optedOut.addAll(source.of(scope)));
        Map<CustomerId, Map<ScoreCategory, BigDecimal>> percents = percents(scope);
        Map<CustomerId, Set<ProductFamily>> licenceTypes = licenceTypes(scope);
        return jdbc.sql("""
                        select s.tenant_id, s.score_day, s.scheme, c.region, c.industry, c.licensed_users, c.customer_since
                        from customer_score s
                        join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                        where s.partner_id = :partner and s.score_day is not null and c.archived_at is null
                        """)
                .param("partner", scope.partnerId())
                .query((row, number) -> {
                    CustomerId customer = CustomerId.of(row, "tenant_id");
                    return new CohortMember(
                            new CohortMember.Organisation(scope.partnerId(), customer),
                            row.getObject("score_day", LocalDate.class),
                            ScoreScheme.valueOf(row.getString("scheme")),
                            new CohortMember.Traits(
                                    word(row, "region"),
                                    SizeBand.of(row.getObject("licensed_users", Long.class)),
                                    licenceTypes.get(customer),
                                    word(row, "industry"),
                                    TenureBand.of(row.getObject("customer_since", LocalDate.class), today)),
                            !optedOut.contains(customer),
                            percents.getOrDefault(customer, Map.of()));
                })
                .list();
    }

    /** The outer join keeps H2 from reading all days of all categories. */
    private Map<CustomerId, Map<ScoreCategory, BigDecimal>> percents(PartnerScope scope) {
        Map<CustomerId, Map<ScoreCategory, BigDecimal>> percents = new HashMap<>();
        jdbc.sql("""
                        select s.tenant_id, k.category, k.points, k.max_points
                        from customer_score s
                        left join category_score k on k.partner_id = s.partner_id and k.tenant_id = s.tenant_id
                            and k.score_day = s.score_day
                        where s.partner_id = :partner and s.score_day is not null
                        """).param("partner", scope.partnerId()).query(row -> {
            BigDecimal points = row.getBigDecimal("points");
            if (points != null) {
                percents.computeIfAbsent(
                                CustomerId.of(row, "tenant_id"), customer -> new EnumMap<>(ScoreCategory.class))
                        .put(
                                ScoreCategory.valueOf(row.getString("category")),
                                points.movePointRight(2)
                                        .divide(BigDecimal.valueOf(row.getInt("max_points")), MathContext.DECIMAL64));
            }
        });
        return percents;
    }

    /** The families of the products in use and of those in an active subscription. */
    private Map<CustomerId, Set<ProductFamily>> licenceTypes(PartnerScope scope) {
        Map<CustomerId, Set<ProductFamily>> families = new HashMap<>();
        jdbc.sql("""
                        select m.tenant_id, p.family
                        from product_metrics m
                        join product p on p.partner_id = m.partner_id and p.product_id = m.product_id
                        where m.partner_id = :partner
                        union
                        select b.tenant_id, p.family
                        from subscription b
                        join product p on p.partner_id = b.partner_id and p.product_id = b.product_id
                        where b.partner_id = :partner and b.state = 'ACTIVE' and b.archived_at is null
                        """).param("partner", scope.partnerId()).query(row -> {
            families.computeIfAbsent(CustomerId.of(row, "tenant_id"), customer -> EnumSet.noneOf(ProductFamily.class))
                    .add(ProductFamily.valueOf(row.getString("family")));
        });
        return families;
    }

    private static @Nullable String word(ResultSet row, String column) throws SQLException {
        String word = row.getString(column);
        return word == null || word.isBlank() ? null : word.strip().toLowerCase(Locale.ROOT);
    }
}
