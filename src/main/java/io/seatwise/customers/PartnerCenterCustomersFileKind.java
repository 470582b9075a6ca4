package io.seatwise.customers;

import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** The file {@code partner-center-customers}: the download of Partner Center's customer list. */
@Component
class PartnerCenterCustomersFileKind extends CustomerListFileKind {

    private static final Column.Required<CustomerId> TENANT =
            Column.customer("Microsoft ID").required();
    private static final Column.Required<String> CUSTOMER_NAME =
            Column.text("Company name", 300).example("Fabrikam GmbH").required();
    private static final Column<String> DOMAIN =
            Column.text("Primary domain name", 300).example("fabrikam.example").inEveryFile();
    private static final Column<?> RELATIONSHIP = Column.ignored("Relationship");

    PartnerCenterCustomersFileKind(CustomerImport customers) {
        super("partner-center-customers", customers);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(TENANT, CUSTOMER_NAME, DOMAIN, RELATIONSHIP);
    }

    @Override
    public CustomerLine read(SourceRow row) {
        return line(row.get(TENANT), row.get(CUSTOMER_NAME), row.get(DOMAIN), null, null, null);
    }
}
