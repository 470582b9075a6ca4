package io.seatwise.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.access.Role;
import io.seatwise.access.people.PersonRow;
import io.seatwise.access.people.PersonState;
import io.seatwise.base.ui.Confirm;
import java.util.List;

/** What can be done with one person: role, the right to see money, a new link, disabling, and which customers they look after. */
class PersonDialog extends Dialog {

    private static final int NAMES = 12;

    /** The answers; each refreshes the list behind. */
    interface Actions {

        void changeRole(Role role);

        void changeMoney(boolean seesMoney);

        void newLink();

        void resetFactor();

        void disable();

        void enable();
    }

    private final RoleSelect role = new RoleSelect();
    private final Checkbox money = new Checkbox();
    private final transient PersonRow person;
    private final transient Actions actions;

    PersonDialog(PersonRow person, List<String> customers, Actions actions) {
        this.person = person;
        this.actions = actions;
        setHeaderTitle(person.name());
        setWidth("min(32rem, 95vw)");
        role.setValue(person.rights().role());
        role.setWidthFull();
        money.setLabel(getTranslation("access.people.money"));
        money.setHelperText(getTranslation("access.people.money.help"));
        money.setValue(person.rights().seesMoney());
        role.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                money.setValue(event.getValue().seesMoney());
            }
        });
        add(new Paragraph(person.email()), role, money, createMore());
        if (person.rights().role() == Role.ACCOUNT_MANAGER) {
            add(createCustomers(customers));
        }
        getFooter()
                .add(
                        new Button(getTranslation("base.cancel"), event -> close()),
                        Forms.primary("access.people.save", this::onSave));
    }

    private Div createMore() {
        Div more = new Div();
        more.addClassName("access-more");
        if (person.state() == PersonState.DISABLED) {
            more.add(new Button(getTranslation("access.people.enable"), event -> {
                close();
                actions.enable();
            }));
            return more;
        }
        Button link = new Button(getTranslation("access.people.link"), event -> {
            close();
            actions.newLink();
        });
        Button factor = new Button(getTranslation("access.people.factor"), event -> {
            close();
            actions.resetFactor();
        });
        Button disable = new Button(getTranslation("access.people.disable"), event -> onDisable());
        disable.addThemeVariants(ButtonVariant.LUMO_ERROR);
        more.add(link, factor, disable);
        return more;
    }

    private Div createCustomers(List<String> customers) {
        UnorderedList list = new UnorderedList();
        customers.stream().limit(NAMES).forEach(name -> list.add(new ListItem(name)));
        if (customers.size() > NAMES) {
            list.add(new ListItem(getTranslation("access.people.customers.more", customers.size() - NAMES)));
        }
        Div section = new Div(
                new H3(getTranslation("access.people.customers.of", customers.size())),
                list,
                new Paragraph(getTranslation("access.people.customers.how")));
        section.addClassName("access-customers");
        return section;
    }

    private void onSave() {
        close();
        if (role.getValue() != person.rights().role()) {
            actions.changeRole(role.getValue());
        }
        boolean before = role.getValue() == person.rights().role()
                ? person.rights().seesMoney()
                : role.getValue().seesMoney();
        if (money.getValue() != before) {
            actions.changeMoney(money.getValue());
        }
    }

    private void onDisable() {
        close();
        Confirm.askBeforeRemoving(
                getTranslation("access.people.disable.title", person.name()),
                getTranslation("access.people.disable.text", person.email()),
                getTranslation("access.people.disable"),
                actions::disable);
    }
}
