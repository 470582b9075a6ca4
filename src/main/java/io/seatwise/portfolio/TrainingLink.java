package io.seatwise.portfolio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.ids.CustomerId;

/** A link beside a low adoption flag to the recommendations for the customer. */
public class TrainingLink extends Anchor {

    /** @param customer its name, for who does not see where the link stands */
    public TrainingLink(CustomerId customerId, String customer) {
        super(address(customerId));
        Icon icon = VaadinIcon.ACADEMY_CAP.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        addClassName("sw-training-link");
        setTitle(getTranslation("portfolio.training"));
        setAriaLabel(getTranslation("portfolio.training.of", customer));
    }

    /** Returns the same in a table that is drawn from data; the parameters are those of the constructor. */
    public static Cell cell(CustomerId customerId, String customer) {
        return Cell.iconLink(
                        address(customerId),
                        "vaadin:academy-cap",
                        I18NProvider.translate("portfolio.training.of", customer))
                .className("sw-training-link")
                .title(I18NProvider.translate("portfolio.training"));
    }

    /** Where the account's recommendations stand. */
    public static String address(CustomerId customerId) {
        return "customers/" + customerId + "?tab=training";
    }
}
