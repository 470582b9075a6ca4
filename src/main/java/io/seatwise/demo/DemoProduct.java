package io.seatwise.demo;

import static io.seatwise.demo.DemoWorkload.EXO;
import static io.seatwise.demo.DemoWorkload.ODB;
import static io.seatwise.demo.DemoWorkload.OFFICE;
import static io.seatwise.demo.DemoWorkload.SPO;
import static io.seatwise.demo.DemoWorkload.TEAMS;
import static io.seatwise.demo.DemoWorkload.YAM;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The products that demo customers buy, with the identifiers and names of Microsoft's own list, by which downloads
 * without an identifier are matched.
 *
 * @param buyers the seats of the customers that are likely to buy it
 */
record DemoProduct(
        String productId, String name, Service service, Prices prices, Seats buyers, List<DemoWorkload> workloads) {

    /**
     * The monthly price of a seat on an annual term in US dollars.
     *
     * @param before the price before 1 July 2026
     * @param since the price from that day on
     */
    record Prices(BigDecimal before, BigDecimal since) {}

    /** From the smallest number of seats to the largest. */
    record Seats(int smallest, int largest) {}

    /** The service that reports a product. */
    enum Service {
        OFFICE_365,
        DYNAMICS_365,
        POWER_BI,
        ENTERPRISE_MOBILITY
    }

    private static final int ANY = 20_000;

    static final List<DemoProduct> SUITES = List.of(
            suite("dab7782a-93b1-4074-8bb1-0e61318bea0b", "Microsoft 365 Business Basic", "6 7", 1, 300)
                    .with(EXO, SPO, ODB, TEAMS),
            suite("f245ecc8-75af-4f8e-b61f-27d8114de5f3", "Microsoft 365 Business Standard", "12.50 14", 5, 300)
                    .with(EXO, SPO, ODB, TEAMS, OFFICE),
            suite("cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "Microsoft 365 Business Premium", "22 22", 10, 300)
                    .with(EXO, SPO, ODB, TEAMS, OFFICE),
            suite("6fd2c87f-b296-42f0-b197-1e91e994b900", "Office 365 E3", "23 26", 120, ANY)
                    .with(EXO, SPO, ODB, TEAMS, YAM, OFFICE),
            suite("05e9a617-0261-4cee-bb44-138d3ef5d965", "Microsoft 365 E3", "36 39", 200, ANY)
                    .with(EXO, SPO, TEAMS, YAM, OFFICE),
            suite("06ebc4ee-1bb5-47dd-8120-11324bc54e06", "Microsoft 365 E5", "57 60", 400, ANY)
                    .with(EXO, SPO, TEAMS, YAM, OFFICE),
            suite("66b55226-6b4f-492c-910c-a3b7a3c9d993", "Microsoft 365 F3", "8 10", 80, ANY)
                    .with(EXO, SPO, TEAMS));

    static final DemoProduct COPILOT = addOn(
                    "a809996b-059e-42e2-9866-db24b99a9782",
                    "Microsoft Copilot for Microsoft 365",
                    Service.OFFICE_365,
                    "30")
            .with(DemoWorkload.COPILOT);

    /** Products that some customers buy beside a suite, for a part of their people. */
    static final List<DemoProduct> ADD_ONS = List.of(
            addOn(
                            "1e1a282c-9c54-43a2-9310-98ef728faace",
                            "Dynamics 365 for Sales Enterprise Edition",
                            Service.DYNAMICS_365,
                            "105")
                    .with(DemoWorkload.CRM),
            addOn(
                            "749742bf-0d37-4158-a120-33567104deeb",
                            "Dynamics 365 for Customer Service Enterprise Edition",
                            Service.DYNAMICS_365,
                            "105")
                    .with(DemoWorkload.CRM),
            addOn(
                            "2880026b-2b0c-4251-8656-5d41ff11e3aa",
                            "Dynamics 365 Business Central Essentials",
                            Service.DYNAMICS_365,
                            "80")
                    .with(DemoWorkload.CRM),
            addOn("f8a1db68-be16-40ed-86d5-cb42ce701560", "Power BI Pro", Service.POWER_BI, "14")
                    .with(DemoWorkload.PBI),
            addOn(
                            "efccb6f7-5641-4e0e-bd10-b4976e1bf68e",
                            "Enterprise Mobility + Security E3",
                            Service.ENTERPRISE_MOBILITY,
                            "10.60")
                    .with(DemoWorkload.AADP, DemoWorkload.INTUNE),
            COPILOT);

    static Stream<DemoProduct> all() {
        return Stream.concat(SUITES.stream(), ADD_ONS.stream());
    }

    boolean isSuite() {
        return SUITES.contains(this);
    }

    boolean isOf(Service wanted) {
        return service == wanted;
    }

    boolean has(DemoWorkload workload) {
        return workloads.contains(workload);
    }

    private static DemoProduct suite(String productId, String name, String prices, int smallest, int largest) {
        BigDecimal before = new BigDecimal(prices.substring(0, prices.indexOf(' ')));
        BigDecimal now = new BigDecimal(prices.substring(prices.indexOf(' ') + 1));
        return new DemoProduct(
                productId, name, Service.OFFICE_365, new Prices(before, now), new Seats(smallest, largest), List.of());
    }

    private static DemoProduct addOn(String productId, String name, Service service, String price) {
        BigDecimal always = new BigDecimal(price);
        return new DemoProduct(productId, name, service, new Prices(always, always), new Seats(15, ANY), List.of());
    }

    private DemoProduct with(DemoWorkload... all) {
        return new DemoProduct(productId, name, service, prices, buyers, List.of(all));
    }
}
