package io.seatwise.adoption.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;

/** The Score tab of a customer. */
@org.springframework.stereotype.Component
class ScoreTab implements CustomerTab {
    private final ScoreReader scores;

    static final String KEY = "score";

    ScoreTab(ScoreReader scores) {
        this.scores = scores;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "adoption.score.tab";
    }

    @Override
    public TabGroup group() {
        return TabGroup.SCORE;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public boolean available(PartnerScope scope, CustomerId customer) {
        return true;
    }

    @Override
    public Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        return new ScorePanel(scores.of(scope, customer), ScoreState.of(parameters), scope.role());
    }

    @Override
    public boolean update(Component panel, QueryParameters parameters) {
        if (panel instanceof ScorePanel score) {
            score.show(ScoreState.of(parameters));
            return true;
        }
        return false;
    }
}
