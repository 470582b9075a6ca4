package io.seatwise.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.PostgresTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest
class RenewalManagersOnPostgresTest extends RenewalManagersContract {

    /** PostgreSQL says of each row which transaction wrote it. */
    @Test
    void onlyRowsThatChangedAreWritten() {
        List<String> before = writers();
        refreshAll();
        assertThat(writers()).isEqualTo(before);

        transactions.run(job, () -> {
            jdbc.update(
                    "update subscription set quantity = quantity + 1 where partner_id = ? and subscription_id = 's-2'",
                    job.partnerId());
            jdbc.update(
                    "update subscription set state = 'SUSPENDED' where partner_id = ? and subscription_id = 's-4'",
                    job.partnerId());
            refreshAll();
        });

        List<String> after = writers();
        assertThat(after).extracting(each -> each.substring(0, 3)).containsExactly("s-1", "s-2", "s-3", "s-5");
        assertThat(before).containsAll(List.of(after.get(0), after.get(2), after.get(3)));
    }

    private List<String> writers() {
        return transactions.read(
                job,
                () -> jdbc.queryForList(
                        "select subscription_id || ' ' || xmin from renewal where partner_id = ? order by 1",
                        String.class,
                        job.partnerId()));
    }
}
