package io.seatwise.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * The products that demo customers buy, with Microsoft's own identifiers.
 *
 * @param serviceCode the service that reports it; the two services are processed on different days
 * @param monthlyPrice list price of a seat in the customer's currency
 * @param smallest,largest seats between which a customer is likely to buy it
 */
record DemoProduct(
        String productId,
        String name,
        String serviceCode,
        String serviceName,
        BigDecimal monthlyPrice,
        int smallest,
        int largest,
        List<DemoWorkload> workloads) {

    /** A workload and how popular it is: 1 means that everybody who is active uses it. */
    record DemoWorkload(String code, String name, double popularity) {}

    private static final DemoWorkload EXCHANGE = new DemoWorkload("EXO", "Exchange Online", 1.0);
    private static final DemoWorkload SHAREPOINT = new DemoWorkload("SPO", "SharePoint Online", 0.78);
    private static final DemoWorkload ONEDRIVE = new DemoWorkload("ODB", "OneDrive for Business", 0.7);
    private static final DemoWorkload TEAMS = new DemoWorkload("TEAMS", "Microsoft Teams", 0.94);
    private static final DemoWorkload VIVA_ENGAGE = new DemoWorkload("YAM", "Viva Engage", 0.3);
    private static final DemoWorkload APPS = new DemoWorkload("OFFICE", "Microsoft 365 Apps", 0.88);

    static final DemoProduct BUSINESS_BASIC = office(
            "3b555118-da6a-4418-894f-7df1e2096870", "Microsoft 365 Business Basic", "5.60", 1, 300, EXCHANGE, TEAMS);
    static final DemoProduct BUSINESS_STANDARD = office(
            "f245ecc8-75af-4f8e-b61f-27d8114de5f3",
            "Microsoft 365 Business Standard",
            "11.70",
            5,
            300,
            EXCHANGE,
            SHAREPOINT,
            ONEDRIVE,
            TEAMS,
            APPS);
    static final DemoProduct BUSINESS_PREMIUM = office(
            "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46",
            "Microsoft 365 Business Premium",
            "20.60",
            10,
            300,
            EXCHANGE,
            SHAREPOINT,
            TEAMS,
            APPS);
    static final DemoProduct OFFICE_E3 = office(
            "6fd2c87f-b296-42f0-b197-1e91e994b900",
            "Office 365 E3",
            "22.00",
            120,
            20_000,
            EXCHANGE,
            SHAREPOINT,
            ONEDRIVE,
            TEAMS,
            VIVA_ENGAGE,
            APPS);
    static final DemoProduct MICROSOFT_E3 = office(
            "05e9a617-0261-4cee-bb44-138d3ef5d965",
            "Microsoft 365 E3",
            "34.40",
            200,
            20_000,
            EXCHANGE,
            SHAREPOINT,
            TEAMS,
            VIVA_ENGAGE,
            APPS);
    static final DemoProduct MICROSOFT_E5 = office(
            "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
            "Microsoft 365 E5",
            "54.80",
            400,
            20_000,
            EXCHANGE,
            SHAREPOINT,
            TEAMS,
            VIVA_ENGAGE,
            APPS);
    static final DemoProduct FRONTLINE_F3 =
            office("66b55226-6b4f-492c-910c-a3b7a3c9d993", "Microsoft 365 F3", "7.50", 80, 20_000, EXCHANGE, TEAMS);
    static final DemoProduct SALES = dynamics(
            "1e1a282c-9c54-43a2-9310-98ef728faace",
            "Dynamics 365 for Sales Enterprise Edition",
            "89.00",
            new DemoWorkload("D365SALES", "Dynamics 365 Sales", 0.9));
    static final DemoProduct CUSTOMER_SERVICE = dynamics(
            "749742bf-0d37-4158-a120-33567104deeb",
            "Dynamics 365 for Customer Service Enterprise Edition",
            "89.00",
            new DemoWorkload("D365SERVICE", "Dynamics 365 Customer Service", 0.92));
    static final DemoProduct BUSINESS_CENTRAL = dynamics(
            "2880026b-2b0c-4251-8656-5d41ff11e3aa",
            "Dynamics 365 Business Central Essentials",
            "65.40",
            new DemoWorkload("D365BC", "Dynamics 365 Business Central", 0.95));

    static final List<DemoProduct> OFFICE = List.of(
            BUSINESS_BASIC, BUSINESS_STANDARD, BUSINESS_PREMIUM, OFFICE_E3, MICROSOFT_E3, MICROSOFT_E5, FRONTLINE_F3);
    static final List<DemoProduct> DYNAMICS = List.of(SALES, CUSTOMER_SERVICE, BUSINESS_CENTRAL);

    boolean isDynamics() {
        return serviceCode.equals("crm");
    }

    boolean reportsYammer() {
        return workloads.contains(VIVA_ENGAGE);
    }

    private static DemoProduct office(
            String productId, String name, String price, int smallest, int largest, DemoWorkload... workloads) {
        return new DemoProduct(
                productId, name, "o365", "Office 365", new BigDecimal(price), smallest, largest, List.of(workloads));
    }

    private static DemoProduct dynamics(String productId, String name, String price, DemoWorkload workload) {
        return new DemoProduct(
                productId, name, "crm", "Dynamics 365", new BigDecimal(price), 15, 20_000, List.of(workload));
    }
}
