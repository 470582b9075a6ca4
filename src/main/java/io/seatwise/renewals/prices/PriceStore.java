package io.seatwise.renewals.prices;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.PriceBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table {@code price}, in the caller's transaction. */
@Repository
public class PriceStore {

    public static final String KIND = "price-list";

    private static final int KEYS_AT_ONCE = 1000;

    private final JdbcClient jdbc;

    PriceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All prices of these products, of all dates. */
    public PriceBook of(PartnerScope scope, Collection<String> productKeys) {
        Map<String, List<ListPrice>> prices = new HashMap<>();
        List<String> all = productKeys.stream().distinct().toList();
        for (int start = 0; start < all.size(); start += KEYS_AT_ONCE) {
            jdbc.sql("""
                            select *
                            from price
                            where partner_id = :partner and product_key in (:keys) and basis is not null
                            """)
                    .param("partner", scope.partnerId())
                    .param("keys", all.subList(start, Math.min(all.size(), start + KEYS_AT_ONCE)))
                    .query(row -> {
                        ListPrice price = price(row);
                        prices.computeIfAbsent(price.key().productKey(), key -> new ArrayList<>())
                                .add(price);
                    });
        }
        return new PriceBook(prices);
    }

    /** All rows of these products, as the import wrote them. */
    List<PriceListImport.Stored> stored(PartnerScope scope, Collection<String> productKeys) {
        List<PriceListImport.Stored> rows = new ArrayList<>();
        List<String> all = productKeys.stream().distinct().toList();
        for (int start = 0; start < all.size(); start += KEYS_AT_ONCE) {
            rows.addAll(jdbc.sql("select * from price where partner_id = :partner and product_key in (:keys)")
                    .param("partner", scope.partnerId())
                    .param("keys", all.subList(start, Math.min(all.size(), start + KEYS_AT_ONCE)))
                    .query((row, number) -> stored(row))
                    .list());
        }
        return rows;
    }

    private static PriceListImport.Stored stored(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return new PriceListImport.Stored(
                PriceLine.Key.of(row),
                ListPrice.Validity.of(row),
                row.getObject("tier_max", Long.class),
                row.getBigDecimal("unit_price"),
                new PriceListImport.Origin(row.getObject("list_day", LocalDate.class), ImportId.of(row, "run_id")),
                basis == null ? null : PriceBasis.valueOf(basis));
    }

    static ListPrice price(ResultSet row) throws SQLException {
        return new ListPrice(
                PriceLine.Key.of(row),
                ListPrice.Validity.of(row),
                row.getObject("tier_max", Long.class),
                row.getBigDecimal("unit_price"),
                PriceBasis.valueOf(row.getString("basis")),
                row.getObject("list_day", LocalDate.class));
    }
}
