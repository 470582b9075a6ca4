package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerPlaces.Place;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer's place, its previous and next one equal those of the list itself, in several orders and filters. */
abstract class CustomerPlacesContract {

    @Autowired
    CustomerPlaces places;

    @Autowired
    CustomerQueries queries;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope scope;

    @BeforeEach
    void fill() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        PartnerScope partner = data.partner("Contoso", TestClock.TODAY);
        data.fill(partner, new Random(13), 40, TestClock.TODAY);
        scope = data.signIn(partner, Role.VIEWER);
    }

    @Test
    void placeEqualsThatInTheList() {
        check(CustomerFilter.ALL, List.of());
        check(CustomerFilter.ALL, List.of(SortOrder.descending("usagePercent")));
        check(CustomerFilter.ALL, List.of(SortOrder.ascending("region"), SortOrder.descending("adoptionScorePercent")));
        CustomerFilter low = CustomerFilterParameters.parse(Map.of("flag", List.of("LOW_ADOPTION")))
                .filter();
        check(low, List.of(SortOrder.ascending("customerName")));
        CustomerFilter product = CustomerFilterParameters.parse(
                        Map.of("productId", List.of("p1"), "figures", List.of("product")))
                .filter();
        check(product, List.of(SortOrder.descending("sold")));
    }

    @Test
    void customerOutsideTheFilterHasNoPlace() {
        assertThat(places.of(scope, CustomerFilter.ALL, List.of(), new CustomerId(UUID.randomUUID())))
                .isEmpty();
    }

    private void check(CustomerFilter filter, List<SortOrder> sort) {
        List<CustomerId> ids = queries.page(scope, filter, sort, 0, 1_000).stream()
                .map(CustomerRow::id)
                .toList();
        assertThat(ids).isNotEmpty();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(places.of(scope, filter, sort, ids.get(i)))
                    .contains(new Place(
                            i,
                            ids.size(),
                            i == 0 ? null : ids.get(i - 1),
                            i == ids.size() - 1 ? null : ids.get(i + 1)));
        }
    }
}
