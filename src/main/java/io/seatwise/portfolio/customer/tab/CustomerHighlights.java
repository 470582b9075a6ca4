package io.seatwise.portfolio.customer.tab;

import com.vaadin.flow.component.Component;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Tile;
import io.seatwise.ids.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feature shows above the tabs of the customer page, given as a Spring bean. The page asks only after the customer
 * was found in the scope.
 */
public interface CustomerHighlights {

    /** Its place among the others, from the left. */
    int order();

    /** Computes what is shown for this customer. */
    Highlights of(PartnerScope scope, CustomerId customer, Formats formats);

    /**
     * @param advice the last part of the verdict, without a full stop: "start with a training on SharePoint"; null for none
     * @param step what to do next, with its action; null for none
     */
    record Highlights(
            @Nullable String advice,
            List<Tile> tiles,
            @Nullable Component step) {}
}
