package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.PeopleDataRemoved;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedIn;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedOut;
import io.seatwise.ids.CustomerId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes the people categories of customers that opted out of people experiences, at once and in later imports. */
@Component
class PeopleOptOut {

    private final ScoreRefresh scores;
    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    PeopleOptOut(ScoreRefresh scores, PartnerTransactions transactions, JdbcClient jdbc) {
        this.scores = scores;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PeopleExperiencesOptedOut event) {
        transactions.run(event.scope(), () -> scores.computeNow(event.scope(), event.customer()));
    }

    @EventListener
    void on(PeopleExperiencesOptedIn event) {
        transactions.run(event.scope(), () -> scores.computeNow(event.scope(), event.customer()));
    }

    @EventListener
    void on(PeopleDataRemoved event) {
        transactions.run(event.scope(), () -> {
            for (ScoreCategory category : ScoreCategory.values()) {
                if (category.experience() == ScoreCategory.Experience.PEOPLE) {
                    remove(event.scope(), event.customer(), category);
                }
            }
            scores.computeNow(event.scope(), event.customer());
        });
    }

    private void remove(PartnerScope scope, CustomerId customer, ScoreCategory category) {
        jdbc.sql("""
                        delete from adoption_fact
                        where partner_id = :partner and tenant_id = :tenant and category = :category
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("category", category.name())
                .update();
        jdbc.sql("""
                        delete from replaced_row
                        where partner_id = :partner and row_type = 'adoption_fact' and row_key like :key
                        """)
                .param("partner", scope.partnerId())
                .param("key", customer + " % " + category.name())
                .update();
    }
}
