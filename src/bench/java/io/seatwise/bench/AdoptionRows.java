package io.seatwise.bench;

import io.seatwise.bench.BenchPortfolio.Customer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes the rows of scores, product activity and groups. */
final class AdoptionRows {

    private static final List<String> CATEGORIES = List.of(
            "COMMUNICATION",
            "MEETINGS",
            "CONTENT_COLLABORATION",
            "TEAMWORK",
            "MOBILITY",
            "ENDPOINT_ANALYTICS",
            "NETWORK_CONNECTIVITY",
            "APPS_HEALTH");
    private static final List<String> DEPARTMENTS = List.of("Sales", "Service", "Finance", "Research", "Legal");

    private AdoptionRows() {}

    static void writeScores(BufferedWriter out, List<Customer> customers, Random random, LocalDate day)
            throws IOException {
        out.write("customerTenantId,day,scheme,category,points,maxPoints,primaryNumerator,primaryDenominator\n");
        for (Customer customer : customers) {
            for (String category : CATEGORIES) {
                int people = (int) (customer.seats() * random.nextDouble());
                out.write("%s,%s,CLASSIC_800,%s,%s,100,%d,%d\n"
                        .formatted(
                                customer.customer(),
                                day,
                                category,
                                category.equals("MOBILITY") ? "" : random.nextInt(101),
                                people,
                                customer.seats()));
            }
        }
    }

    static void writeActivity(BufferedWriter out, List<Customer> customers, Random random, LocalDate today)
            throws IOException {
        out.write("customerTenantId,product,licenceId,licenceType,month,activityCount,monthlyActiveUsers,"
                + "purchasedSeats,assignedSeats,lastActiveDate,annualContractValue\n");
        for (Customer customer : customers) {
            for (int back = 4; back > 0; back--) {
                LocalDate month = today.withDayOfMonth(1).minusMonths(back);
                out.write("%s,Composer,L-%d,SEAT,%s,%d,%d,%d,%d,%s,%d\n"
                        .formatted(
                                customer.customer(),
                                customer.index(),
                                month.toString().substring(0, 7),
                                random.nextInt(5000),
                                customer.seats() / 2,
                                customer.seats(),
                                customer.seats() * 3 / 4,
                                month.plusDays(20),
                                customer.seats() * 100));
            }
        }
    }

    static void writeGroups(BufferedWriter out, List<Customer> customers, Random random, LocalDate day)
            throws IOException {
        out.write("customerTenantId,day,attribute,value,country,state,people,category,insight,numerator,denominator\n");
        for (Customer customer : customers) {
            long whole = 0;
            long did = 0;
            StringBuilder departments = new StringBuilder();
            for (String department : DEPARTMENTS) {
                int people = 10 + random.nextInt(200);
                int active = random.nextInt(people + 1);
                whole += people;
                did += active;
                departments.append("%s,%s,DEPARTMENT,%s,,,%d,COMMUNICATION,,%d,%d\n"
                        .formatted(customer.customer(), day, department, people, active, people));
            }
            out.write("%s,%s,ORGANISATION,,,,%d,COMMUNICATION,,%d,%d\n"
                    .formatted(customer.customer(), day, whole, did, whole));
            out.write(departments.toString());
        }
    }
}
