package io.seatwise.portfolio.export;

import io.seatwise.ids.CustomerId;
import java.util.Locale;

/** Four files of one partner, as a partner would bring them in, and the customers in them. */
final class RealFiles {

    static final CustomerId FABRIKAM = CustomerId.of("0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9");
    static final CustomerId NORTHWIND = CustomerId.of("1b2c3d4e-5f60-4182-93a4-b5c6d7e8f90a");
    static final CustomerId TAILSPIN = CustomerId.of("2c3d4e5f-6071-4293-a4b5-c6d7e8f90a1b");

    static final String CUSTOMERS = """
            customerTenantId;customerName;domain;country;industry;accountManager;tags
            %s;Fabrikam GmbH;fabrikam.example;de;Retail;Max@Contoso.example;edu;
            %s;Northwind;;GB;;;
            """.formatted("{" + FABRIKAM.toString().toUpperCase(Locale.ROOT) + "}", NORTHWIND)
            .replace(";edu;", ";\"edu;key account\"");

    static final String SUBSCRIPTION_HEADER =
            "subscriptionId,customerTenantId,productId,productName,status,isTrial,quantity,effectiveStartDate,commitmentEndDate\n";

    static final String SUBSCRIPTIONS = SUBSCRIPTION_HEADER + """
            s-1,%1$s,e3,Office 365 E3,active,false,80,2025-04-01,2026-03-31
            s-2,%1$s,e3,Office 365 E3,Active,TRUE,25,2026-03-01,2026-03-30
            s-3,%2$s,e3,Office 365 E3,in grace period,false,50,2025-01-01,2026-03-01
            """.formatted(FABRIKAM, NORTHWIND);

    static final String DEPLOYMENT = """
            processedDateTime,serviceCode,channel,customerTenantId,customerName,productId,productName,licensesDeployed,licensesSold
            2026-03-13T23:59:59Z,O365,reseller,%1$s,Fabrikam,e3,Office 365 E3,1,100
            2026-03-14T00:00:00Z,O365,reseller,%1$s,Fabrikam,e3,Office 365 E3,60,70
            2026-03-14,o365,Direct,%1$s,Fabrikam,e3,Office 365 E3,35,30
            2026-03-14,o365,reseller,%2$s,Northwind,e3,Office 365 E3,45,50
            2026-03-12,CRM,reseller,%3$s,Tailspin Toys,sales,Dynamics 365 Sales,12,10
            """.formatted(FABRIKAM, NORTHWIND, TAILSPIN);

    static final String USAGE = """
            processedDateTime,serviceCode,customerTenantId,productId,productName,workloadCode,workloadName,licenseActive,licensesQualified
            2026-03-14,o365,%1$s,e3,Office 365 E3,EXO,Exchange Online,132,100
            2026-03-14,o365,%1$s,e3,Office 365 E3,SPO,SharePoint Online,60,100
            2026-03-14,o365,%1$s,e3,Office 365 E3,ODB,OneDrive for Business,80,90
            2026-03-14,o365,%2$s,e3,Office 365 E3,EXO,Exchange Online,15,50
            """.formatted(FABRIKAM, NORTHWIND);

    static final String TICKETS = "customerTenantId,month,tickets,howToTickets\n";

    private RealFiles() {}
}
