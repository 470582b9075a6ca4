package io.seatwise.access.ui;

import com.vaadin.flow.component.select.Select;
import io.seatwise.access.Role;

/** A choice among the roles of a partner, with what each may do. */
class RoleSelect extends Select<Role> {

    RoleSelect() {
        setLabel(getTranslation("access.role"));
        setItems(Role.PARTNER_ADMIN, Role.ACCOUNT_MANAGER, Role.TRAINING, Role.VIEWER);
        setItemLabelGenerator(role -> getTranslation("access.role." + role));
        addValueChangeListener(change -> setHelperText(getTranslation("access.role." + change.getValue() + ".about")));
        setRequiredIndicatorVisible(true);
    }
}
