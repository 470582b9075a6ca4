package io.seatwise.portfolio.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;

class InsightsStateTest {

    @Test
    void thePlainAddressIsThePageAsItOpensFirst() {
        assertThat(InsightsState.of(QueryParameters.empty())).isEqualTo(InsightsState.INITIAL);
        assertThat(InsightsState.INITIAL.toQueryParameters().getParameters()).isEmpty();
    }

    @Test
    void everyChoiceIsReadBackFromTheUrl() {
        InsightsState state = new InsightsState(true, InsightsTab.HISTORY, "e3", 180);

        assertThat(InsightsState.of(state.toQueryParameters())).isEqualTo(state);
    }

    @Test
    void valuesNobodyKnowsCountAsTheDefault() {
        QueryParameters odd = QueryParameters.fromString("licences=theirs&tab=score&days=7&product=");

        assertThat(InsightsState.of(odd)).isEqualTo(InsightsState.INITIAL);
    }
}
