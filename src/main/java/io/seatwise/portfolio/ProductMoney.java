package io.seatwise.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The money of one product of a customer, as the renewals module left it in {@code product_money}.
 *
 * @param annualValue null when unknown, in several currencies, or not for the reader to see
 * @param unusedValue an estimate of what the unused licences cost a year
 */
public record ProductMoney(
        @Nullable BigDecimal annualValue,
        @Nullable BigDecimal unusedValue,
        @Nullable BigDecimal atStake,
        @Nullable String currency) {

    public static final ProductMoney NONE = new ProductMoney(null, null, null, null);

    /** What {@link #of} reads, over {@code product_money pv}. */
    static final String COLUMNS = """
            pv.annual_value as pv_annual_value, pv.unused_value as pv_unused_value, pv.at_stake as pv_at_stake,
            pv.currency as pv_currency
            """;

    static ProductMoney of(ResultSet row) throws SQLException {
        return new ProductMoney(
                row.getBigDecimal("pv_annual_value"),
                row.getBigDecimal("pv_unused_value"),
                row.getBigDecimal("pv_at_stake"),
                row.getString("pv_currency"));
    }
}
