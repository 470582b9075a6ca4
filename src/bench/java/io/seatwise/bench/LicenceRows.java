package io.seatwise.bench;

import io.seatwise.bench.BenchPortfolio.Customer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Writes the rows of licence deployment and usage, the days in their order. */
final class LicenceRows {

    private static final List<String> WORKLOADS = List.of("EXO", "TEAMS", "OFFICE");
    private static final String SHARED_COLUMNS =
            "processedDateTime,serviceCode,serviceName,channel,customerTenantId,customerName,productId,productName,";

    private LicenceRows() {}

    static void writeDeployment(
            BufferedWriter out, List<Customer> customers, List<LocalDate> days, Random random, int products)
            throws IOException {
        out.write(SHARED_COLUMNS + "licensesDeployed,licensesSold\n");
        for (LocalDate day : days) {
            for (Customer customer : customers) {
                for (int product = 0; product < products; product++) {
                    int assigned = (int) (customer.seats() * (0.6 + random.nextDouble() * 0.45));
                    out.write("%s,%d,%d\n".formatted(shared(day, customer, product), assigned, customer.seats()));
                }
            }
        }
    }

    /** @param workloads the number of workloads of a product, 0 where it has no rows */
    static void writeUsage(
            BufferedWriter out,
            List<Customer> customers,
            List<LocalDate> days,
            Random random,
            IntUnaryOperator workloads)
            throws IOException {
        out.write(SHARED_COLUMNS + "workloadCode,workloadName,licensesActive,licensesQualified\n");
        for (LocalDate day : days) {
            for (Customer customer : customers) {
                for (int product = 0; product < BenchPortfolio.PRODUCTS; product++) {
                    for (String workload : WORKLOADS.subList(0, workloads.applyAsInt(product))) {
                        double share = customer.popularity() * (0.7 + random.nextDouble() * 0.4);
                        int active = (int) (customer.seats() * (random.nextInt(200) == 0 ? 1.3 : share));
                        out.write("%s,%s,%s,%d,%d\n"
                                .formatted(
                                        shared(day, customer, product), workload, workload, active, customer.seats()));
                    }
                }
            }
        }
    }

    private static String shared(LocalDate day, Customer customer, int product) {
        return "%sT04:00:00Z,O365,Office 365,Reseller,%s,%s,%s,Product %d"
                .formatted(day, customer.customer(), customer.name(), BenchPortfolio.product(product), product);
    }
}
