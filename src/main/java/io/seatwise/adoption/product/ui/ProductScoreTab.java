package io.seatwise.adoption.product.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.product.ProductScores;
import io.seatwise.adoption.product.ProductScores.Opened;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;
import org.springframework.stereotype.Service;

/** The tab of a customer's page, offered as soon as the partner has brought in any product activity. */
@Service
class ProductScoreTab implements CustomerTab {

    static final String KEY = "product-score";

    private static final int ORDER = 420;

    private final ProductScores scores;

    ProductScoreTab(ProductScores scores) {
        this.scores = scores;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "adoption.product.tab";
    }

    @Override
    public TabGroup group() {
        return TabGroup.SCORE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean available(PartnerScope scope, CustomerId customer) {
        return scores.hasAny(scope);
    }

    @Override
    public Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        Opened opened = scores.of(scope, customer)
                .orElseThrow(() -> new NotFoundException("No customer " + customer + " in this scope"));
        ProductWords words = ProductWords.ofCurrentReader();
        return opened.score().products().isEmpty()
                ? createEmpty(scope, words, "empty.customer")
                : new ProductScorePanel(opened, words);
    }

    /** The empty state, with the next step for people who may import. */
    static EmptyState createEmpty(PartnerScope scope, ProductWords words, String key) {
        return new EmptyState(
                VaadinIcon.CLIPBOARD_PULSE,
                words.text(key),
                words.text("empty.text"),
                scope.role() == Role.PARTNER_ADMIN
                        ? new Component[] {new Anchor("imports", words.text("empty.import"))}
                        : new Component[0]);
    }
}
