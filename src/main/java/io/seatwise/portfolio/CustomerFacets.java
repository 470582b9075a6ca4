package io.seatwise.portfolio;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.RatioSql;
import io.seatwise.portfolio.facet.FacetForm;
import io.seatwise.portfolio.facet.QueryValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The filters of customers, in the order of the URL. A new filter is a constant here, a line in {@link #ALL} and its
 * texts: parameters, chips, SQL, the OpenAPI document and the workbook's words follow.
 */
public final class CustomerFacets {

    /** The most customers that one question names one by one. */
    public static final int MOST_CUSTOMERS = QueryValues.MAX_VALUES;

    private static final int MAX_DAYS = 3660;

    public static final CustomerFacet<String> SEARCH = new CustomerFacet<>(
            "q",
            FacetForm.text(),
            CustomerFacets::search,
            "search",
            "Contained in name, domain or tenant id, case aside");

    public static final CustomerFacet<List<CustomerId>> CUSTOMER = new CustomerFacet<>(
            "customerTenantId",
            FacetForm.customers(),
            (conditions, ids) -> conditions.add("c.tenant_id in (:customers)", "customers", ids),
            "customers",
            "One of these customers; may repeat");

    public static final CustomerFacet<List<String>> REGION =
            anyOf("region", UnaryOperator.identity(), "c.region", "regions", "May repeat");

    public static final CustomerFacet<List<String>> COUNTRY = anyOf(
            "country",
            value -> value.toUpperCase(Locale.ROOT),
            "c.country",
            "countries",
            "ISO 3166 alpha-2; may repeat");

    public static final CustomerFacet<List<String>> INDUSTRY =
            anyOf("industry", UnaryOperator.identity(), "c.industry", "industries", "May repeat");

    public static final CustomerFacet<List<String>> SEGMENT =
            anyOf("segment", UnaryOperator.identity(), "c.segment", "segments", "May repeat");

    public static final CustomerFacet<List<String>> PRODUCT = new CustomerFacet<>(
            "productId",
            FacetForm.productIds(),
            (conditions, ids) -> conditions.add("""
                    exists (
                      select 1
                      from product_metrics f
                      where f.partner_id = c.partner_id
                        and f.tenant_id = c.tenant_id
                        and f.product_id in (:productIds))""", "productIds", ids),
            "products",
            "Having one of these products; may repeat");

    public static final CustomerFacet<List<String>> ACCOUNT_MANAGER = anyOf(
            "accountManager",
            value -> value.toLowerCase(Locale.ROOT),
            "lower(c.account_manager)",
            "accountManagers",
            "The e-mail, case aside; may repeat");

    public static final CustomerFacet<List<String>> TAG = new CustomerFacet<>(
            "tag",
            FacetForm.texts(UnaryOperator.identity()),
            CustomerFacets::tags,
            "tags",
            "With one of these tags; may repeat");

    public static final CustomerFacet<Set<Flag>> FLAG = new CustomerFacet<>(
            "flag",
            FacetForm.names(Flag.class, "licensing.flag."),
            alternatives(flag -> FlagRules.sql(flag, "m")),
            "flags",
            "With one of these flags; may repeat");

    public static final CustomerFacet<Set<UsageBand>> USAGE_BAND = new CustomerFacet<>(
            "usageBand",
            FacetForm.names(UsageBand.class, "overview.band."),
            alternatives(UsageBand::condition),
            "usageBands",
            "Usage in one of these bands; may repeat");

    public static final CustomerFacet<BigDecimal> MIN_USAGE = percent(
            "minUsage",
            RatioSql.atLeast("m.active", "m.entitled", "minUsage"),
            "Usage in percent, inclusive, compared exactly");

    public static final CustomerFacet<BigDecimal> MAX_USAGE = percent(
            "maxUsage",
            RatioSql.atMost("m.active", "m.entitled", "maxUsage"),
            "Usage in percent, inclusive, compared exactly");

    public static final CustomerFacet<BigDecimal> MIN_DEPLOYMENT = percent(
            "minDeployment",
            RatioSql.atLeast("m.assigned", "m.sold", "minDeployment"),
            "Deployment in percent, inclusive, compared exactly");

    public static final CustomerFacet<BigDecimal> MAX_DEPLOYMENT = percent(
            "maxDeployment",
            RatioSql.atMost("m.assigned", "m.sold", "maxDeployment"),
            "Deployment in percent, inclusive, compared exactly");

    public static final CustomerFacet<BigDecimal> MIN_ADOPTION_SCORE = percent(
            "minAdoptionScore",
            RatioSql.atLeast("s.points", "s.max_points", "minAdoptionScore"),
            "The Adoption Score in percent of its maximum, inclusive, compared exactly");

    public static final CustomerFacet<BigDecimal> MAX_ADOPTION_SCORE = percent(
            "maxAdoptionScore",
            RatioSql.atMost("s.points", "s.max_points", "maxAdoptionScore"),
            "The Adoption Score in percent of its maximum, inclusive, compared exactly");

    public static final CustomerFacet<Integer> RENEWAL = new CustomerFacet<>(
            "renewal",
            FacetForm.integer(MAX_DAYS),
            (conditions, days) -> conditions.add(
                    "m.next_renewal >= :today and m.next_renewal <= :renewalUntil",
                    "renewalUntil",
                    conditions.today().plusDays(days)),
            "renewal",
            "The next renewal is within this many days");

    /** Figures of the whole customer, whatever product is filtered. */
    public static final CustomerFacet<Boolean> RENEWING_UNASSIGNED = new CustomerFacet<>(
            "renewingUnassigned",
            FacetForm.yes(),
            (conditions, yes) -> conditions.addAnyOf(List.of("""
                    exists (
                      select 1
                      from customer_metrics r
                      where r.partner_id = c.partner_id
                        and r.tenant_id = c.tenant_id
                        and r.renewing_unassigned > 0)""")),
            "renewingUnassigned",
            "Having unassigned licences in terms that end soon");

    /** Lists archived customers too: the one filter that takes a condition off, see {@link CustomerConditions}. */
    public static final CustomerFacet<Boolean> ARCHIVED = new CustomerFacet<>(
            "archived", FacetForm.yes(), (conditions, archived) -> {}, "archived", "Archived customers too");

    public static final List<CustomerFacet<?>> ALL = List.of(
            SEARCH,
            CUSTOMER,
            REGION,
            COUNTRY,
            INDUSTRY,
            SEGMENT,
            PRODUCT,
            ACCOUNT_MANAGER,
            TAG,
            FLAG,
            USAGE_BAND,
            MIN_USAGE,
            MAX_USAGE,
            MIN_DEPLOYMENT,
            MAX_DEPLOYMENT,
            MIN_ADOPTION_SCORE,
            MAX_ADOPTION_SCORE,
            RENEWAL,
            RENEWING_UNASSIGNED,
            ARCHIVED);

    private CustomerFacets() {}

    private static CustomerFacet<List<String>> anyOf(
            String parameter, UnaryOperator<String> form, String column, String words, String description) {
        return new CustomerFacet<>(
                parameter,
                FacetForm.texts(form),
                (conditions, values) -> conditions.add(
                        column + " in (:" + words + ")",
                        words,
                        values.stream().map(form).toList()),
                words,
                description);
    }

    private static CustomerFacet<BigDecimal> percent(String parameter, String condition, String description) {
        return new CustomerFacet<>(
                parameter,
                FacetForm.percent(),
                (conditions, percent) -> conditions.add(condition, parameter, percent),
                parameter,
                description);
    }

    private static <E extends Enum<E>> CustomerFacet.Condition<Set<E>> alternatives(Function<E, String> sql) {
        return (conditions, values) ->
                conditions.addAnyOf(values.stream().sorted().map(sql).toList());
    }

    private static void search(CustomerConditions conditions, String search) {
        if (search.isBlank()) {
            return;
        }
        conditions.add(
                """
                (c.name_key like :search escape '!'
                    or lower(c.domain) like :search escape '!'
                    or cast(c.tenant_id as varchar(36)) like :search escape '!')""", "search", "%" + CustomerConditions.escaped(search.strip().toLowerCase(Locale.ROOT)) + "%");
    }

    private static void tags(CustomerConditions conditions, List<String> tags) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            alternatives.add("lower(c.tags) like :tag" + i + " escape '!'");
            conditions
                    .parameters()
                    .put(
                            "tag" + i,
                            "%;" + CustomerConditions.escaped(tags.get(i).toLowerCase(Locale.ROOT)) + ";%");
        }
        conditions.addAnyOf(alternatives);
    }
}
