package io.seatwise.demo;

import io.seatwise.demo.DemoProduct.Service;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of Partner Center's downloads by name. A column that is null here is an empty cell there. */
final class DemoColumns {

    /**
     * A line of a download.
     *
     * @param subscription null for usage of the whole organisation
     * @param workload null for figures of a subscription
     * @param month in the form of the download
     * @param day the day that the figures of the month are of
     */
    record Line(
            DemoModel model,
            @Nullable DemoSubscription subscription,
            @Nullable DemoWorkload workload,
            String month,
            LocalDate day,
            Attribution attribution) {

        private DemoCustomer customer() {
            return model.customer();
        }

        private DemoSubscription bought() {
            return Objects.requireNonNull(subscription);
        }

        private DemoProduct product() {
            return model.product(bought().product());
        }
    }

    /** Names the partner that a line is attributed to. */
    record Attribution(String mpnId, String partner, String location, String type, boolean repeats) {}

    private static final Map<String, Function<Line, @Nullable Object>> VALUES = Map.ofEntries(
            column("microsoftid", line -> line.customer().id()),
            column("companyname", line -> line.customer().name()),
            column("primarydomainname", line -> line.customer().domain()),
            column("relationship", line -> "Cloud Reseller"),
            column("customername", line -> line.customer().name()),
            column("tenantid", line -> line.customer().id()),
            column("customertenantid", line -> line.customer().id()),
            column("tpid", line -> tpid(line.customer())),
            column("customertpid", line -> tpid(line.customer())),
            column("customersegment", line -> line.customer().organisation().segment()),
            column("customermarket", line -> market(line.customer())),
            column("customerstatus", line -> "Active"),
            column("industryname", line -> line.customer().organisation().industry()),
            column("tenantdomainname", line -> line.customer().domain()),
            column("month", Line::month),
            column("product", line -> line.product().name()),
            column("rawproductname", line -> line.product().name().toUpperCase(Locale.ROOT)),
            column("sku", line -> line.product().name()),
            column("skuid", line -> line.product().productId()),
            column("reportingproductname", line -> family(line.product())),
            column("revsumcategoryname", line -> family(line.product())),
            column("revsumdivisionname", line -> "Business Applications"),
            column("saleschannel", line -> "CSP"),
            column("salesmodel", line -> "CSP"),
            column("subscriptionid", line -> line.bought().id()),
            column("subscriptionstartdate", line -> line.bought().purchased()),
            column("subscriptionenddate", line -> line.bought().end()),
            column("subscriptionstate", line -> line.bought().state(line.day())),
            column("subscriptionstatus", DemoColumns::status),
            column("isautorenew", DemoColumns::autoRenew),
            column("freevspaidsku", line -> line.bought().isTrial() ? "Free" : "Paid"),
            column("availableseats", line -> line.bought().seats(line.day())),
            column("totalsoldseats", line -> line.bought().seats(line.day())),
            column("totalassignedseats", DemoColumns::assignedOfAllChannels),
            column("assignedseats", line -> line.bought().assigned(line.day())),
            column(
                    "activeseats",
                    line -> active(line, line.product().workloads().getFirst())),
            column("deploymentopportunity", DemoColumns::unassigned),
            column("activeusagepercent", DemoColumns::activePercent),
            column("workloadname", line -> workload(line).downloadName()),
            column("paidavailableunits", DemoColumns::units),
            column("monthlyactiveusers", DemoColumns::users),
            column("aadppaidavailableunits", DemoColumns::units),
            column("aadpmonthlyactiveusers", line -> active(line, DemoWorkload.AADP)),
            column("intunepaidavailableunits", DemoColumns::units),
            column("intunemonthlyactiveusers", line -> active(line, DemoWorkload.INTUNE)),
            column("isduplicaterowforpga", line -> line.attribution().repeats() ? 1 : 0),
            column("mpnid", line -> line.attribution().mpnId()),
            column("partnername", line -> line.attribution().partner()),
            column("partnerlocation", line -> line.attribution().location()),
            column("partnerattributiontype", line -> line.attribution().type()),
            column("partnerattachtype", line -> line.attribution().type()));

    private DemoColumns() {}

    private static Map.Entry<String, Function<Line, @Nullable Object>> column(
            String name, Function<Line, @Nullable Object> value) {
        return Map.entry(name, value);
    }

    static @Nullable Object value(String name, Line line) {
        Function<Line, @Nullable Object> value =
                VALUES.get(name.toLowerCase(Locale.ROOT).replace(" ", ""));
        return value == null ? null : value.apply(line);
    }

    private static String status(Line line) {
        String state = line.bought().state(line.day());
        return state.equals("Disabled") ? "Inactive" : state;
    }

    private static @Nullable String autoRenew(Line line) {
        Boolean renews = line.bought().autoRenew();
        return renews == null ? null : renews ? "True" : "False";
    }

    /** Returns null for seats of other channels: this download does not say who has them. */
    private static @Nullable Long assignedOfAllChannels(Line line) {
        return line.model().buysDirectly() && line.product().isOf(Service.OFFICE_365)
                ? null
                : Long.valueOf(line.bought().assigned(line.day()));
    }

    private static long unassigned(Line line) {
        return Math.max(0, line.bought().seats(line.day()) - line.bought().assigned(line.day()));
    }

    private static long activePercent(Line line) {
        return Math.round(100.0
                * active(line, line.product().workloads().getFirst())
                / line.bought().seats(line.day()));
    }

    private static long active(Line line, DemoWorkload workload) {
        return line.bought().active(workload, line.day());
    }

    private static DemoWorkload workload(Line line) {
        return Objects.requireNonNull(line.workload());
    }

    private static long units(Line line) {
        return line.subscription() == null
                ? line.model().sold(workload(line), line.day())
                : line.bought().seats(line.day());
    }

    private static long users(Line line) {
        return line.subscription() == null
                ? line.model().active(workload(line), line.day())
                : active(line, DemoWorkload.AADP);
    }

    private static String family(DemoProduct product) {
        return switch (product.service()) {
            case OFFICE_365 -> "Microsoft 365";
            case DYNAMICS_365 -> "Dynamics 365";
            case POWER_BI -> "Power BI";
            case ENTERPRISE_MOBILITY -> "Enterprise Mobility";
        };
    }

    private static String market(DemoCustomer customer) {
        return Locale.of("", customer.organisation().country()).getDisplayCountry(Locale.ENGLISH);
    }

    private static long tpid(DemoCustomer customer) {
        return 1_000_000 + Math.floorMod(customer.story().seed(), 8_000_000L);
    }
}
