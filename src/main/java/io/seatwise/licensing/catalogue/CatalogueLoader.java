package io.seatwise.licensing.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings Microsoft's list of product names and service plans into the catalogue when it is empty or differs. The list
 * has its quirks: a few ids carry two names (the first stands), some pairs of product and plan come twice.
 */
@Component
class CatalogueLoader implements InitializingBean {

    static final String RESOURCE = "/data/product-names-and-service-plans.csv";

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

    record CatalogueProduct(String productId, String name, String partNumber, ProductFamily family) {}

    record CataloguePlan(String productId, String planId, String name, String friendlyName) {}

    record Catalogue(Map<String, CatalogueProduct> products, Set<CataloguePlan> plans) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    CatalogueLoader(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        Catalogue catalogue = read();
        transaction.execute(status -> {
            boolean same = new HashSet<>(stored())
                            .equals(new HashSet<>(catalogue.products().values()))
                    && storedPlans() == catalogue.plans().size();
            if (!same) {
                store(catalogue);
                LOG.info(
                        "Product catalogue: {} products, {} service plans",
                        catalogue.products().size(),
                        catalogue.plans().size());
            }
            return same;
        });
    }

    static Catalogue read() {
        Map<String, CatalogueProduct> products = new LinkedHashMap<>();
        Map<List<String>, CataloguePlan> plans = new LinkedHashMap<>();
        try (InputStream stream = CatalogueLoader.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
                for (NamedCsvRecord row : rows) {
                    String productId = row.getField("GUID").strip().toLowerCase(Locale.ROOT);
                    String name = row.getField("Product_Display_Name").strip();
                    products.putIfAbsent(
                            productId,
                            new CatalogueProduct(
                                    productId, name, row.getField("String_Id").strip(), ProductFamily.ofName(name)));
                    String planId = row.getField("Service_Plan_Id").strip().toLowerCase(Locale.ROOT);
                    plans.putIfAbsent(
                            List.of(productId, planId),
                            new CataloguePlan(
                                    productId,
                                    planId,
                                    row.getField("Service_Plan_Name").strip(),
                                    row.getField("Service_Plans_Included_Friendly_Names")
                                            .strip()));
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new Catalogue(products, new HashSet<>(plans.values()));
    }

    private List<CatalogueProduct> stored() {
        return jdbc.sql("select product_id, name, part_number, family from catalogue_product")
                .query((row, number) -> new CatalogueProduct(
                        row.getString(1), row.getString(2), row.getString(3), ProductFamily.valueOf(row.getString(4))))
                .list();
    }

    private long storedPlans() {
        return jdbc.sql("select count(*) from catalogue_service_plan")
                .query(Long.class)
                .single();
    }

    private void store(Catalogue catalogue) {
        jdbc.sql("delete from catalogue_service_plan").update();
        jdbc.sql("delete from catalogue_product").update();
        batches.batchUpdate(
                "insert into catalogue_product (product_id, name, part_number, family) values (?, ?, ?, ?)",
                catalogue.products().values().stream()
                        .map(product -> new Object[] {
                            product.productId(),
                            product.name(),
                            product.partNumber(),
                            product.family().name()
                        })
                        .toList());
        batches.batchUpdate(
                "insert into catalogue_service_plan (product_id, plan_id, plan_name, friendly_name) values (?, ?, ?, ?)",
                catalogue.plans().stream()
                        .map(plan -> new Object[] {plan.productId(), plan.planId(), plan.name(), plan.friendlyName()})
                        .toList());
    }
}
