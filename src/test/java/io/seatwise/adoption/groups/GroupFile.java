package io.seatwise.adoption.groups;

import io.seatwise.ids.CustomerId;

/** Lines of a {@code group-insight} file about one customer of 200 people. */
record GroupFile(CustomerId customer) {

    static final String HEADER =
            "customerTenantId,day,attribute,value,country,state,people,category,insight,numerator,denominator\n";

    String good() {
        return HEADER
                + organisation("2026-03-14", 120, 200)
                + department("Sales", 60)
                + department("Engineering", 120)
                + department("Legal", 13)
                + row("COUNTRY", "DE", "", 150, 90, 150)
                + row("COUNTRY", "FR", "", 50, 30, 50);
    }

    String organisation(String day, long numerator, long people) {
        return "%s,%s,ORGANISATION,,,,%d,COMMUNICATION,,%d,%d\n".formatted(customer, day, people, numerator, people);
    }

    String department(String name, long people) {
        return row("DEPARTMENT", name, "", people, people * 3 / 5, people);
    }

    String row(String attribute, String value, String country, long people, long numerator, long base) {
        return "%s,2026-03-14,%s,%s,%s,,%d,COMMUNICATION,PRIMARY,%d,%d\n"
                .formatted(customer, attribute, value, country, people, numerator, base);
    }
}
