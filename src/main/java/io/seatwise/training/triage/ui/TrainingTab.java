package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;
import io.seatwise.training.recommendation.Recommendations;

/** The Training tab of a customer. */
@org.springframework.stereotype.Component
class TrainingTab implements CustomerTab {

    static final String KEY = "training";

    private final WorkDesk desk;
    private final BoardNews news;
    private final Recommendations recommendations;

    TrainingTab(WorkDesk desk, BoardNews news, Recommendations recommendations) {
        this.desk = desk;
        this.news = news;
        this.recommendations = recommendations;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "training.triage.tab";
    }

    @Override
    public TabGroup group() {
        return TabGroup.TRAINING;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public boolean available(PartnerScope scope, CustomerId customer) {
        return true;
    }

    @Override
    public Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        return new CustomerTrainingPanel(desk, news, customer, recommendations.grace(scope, customer));
    }

    @Override
    public boolean update(Component panel, QueryParameters parameters) {
        return panel instanceof CustomerTrainingPanel;
    }
}
