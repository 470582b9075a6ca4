package io.seatwise.portfolio.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.PostgresTest;
import org.junit.jupiter.api.Test;

@PostgresTest
class RealFilesOnPostgresTest extends RealFilesContract {

    @Test
    void allOfItAsARoleThatRowLevelSecurityBinds() {
        assertThat(jdbc.queryForMap("""
                        select r.rolsuper, r.rolbypassrls, (select count(*) from pg_class c
                            where c.relowner = r.oid) as owned
                        from pg_roles r
                        where r.rolname = current_user
                        """))
                .containsEntry("rolsuper", false)
                .containsEntry("rolbypassrls", false)
                .containsEntry("owned", 0L);
    }
}
