package io.seatwise.bench;

/** How large a portfolio is; each customer has 20 products. */
enum BenchSize {
    S(1_000),
    M(5_000),
    L(15_000),
    XL(50_000);

    private final int customers;

    BenchSize(int customers) {
        this.customers = customers;
    }

    int customers() {
        return customers;
    }
}
