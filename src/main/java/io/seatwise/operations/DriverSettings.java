package io.seatwise.operations;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Settings of the PostgreSQL driver that an installation does not have to know of. The rows of a batch go to the server as
 * statements of many rows. Statements are planned for their parameters each time: a plan that was made and kept while a
 * table was empty makes an import read the whole table once for each batch as it fills.
 */
@Component
class DriverSettings implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
        }
        return bean;
    }
}
