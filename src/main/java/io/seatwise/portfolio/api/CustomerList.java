package io.seatwise.portfolio.api;

import java.util.List;

/** @param total how many customers match, on all pages together */
record CustomerList(long total, List<CustomerItem> items) {}
