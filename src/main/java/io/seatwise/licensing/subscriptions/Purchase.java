package io.seatwise.licensing.subscriptions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, how, and for how much; null where no source said.
 *
 * @param quantity seats
 */
public record Purchase(
        long quantity,
        @Nullable String channel,
        @Nullable BigDecimal annualContractValue,
        @Nullable String currency,
        @Nullable String category) {

    static Purchase of(ResultSet row) throws SQLException {
        return new Purchase(
                row.getLong("quantity"),
                row.getString("channel"),
                row.getBigDecimal("annual_contract_value"),
                row.getString("currency"),
                row.getString("category"));
    }

    /** The same without its value, for readers who may not see money. */
    Purchase withoutMoney() {
        return new Purchase(quantity, channel, null, null, category);
    }

    /** This purchase over the one known before: an empty value leaves what was. */
    Purchase over(Purchase before) {
        return new Purchase(
                quantity,
                channel == null ? before.channel : channel,
                annualContractValue == null ? before.annualContractValue : annualContractValue,
                currency == null ? before.currency : currency,
                category == null ? before.category : category);
    }
}
