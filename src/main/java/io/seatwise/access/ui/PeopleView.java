package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.CustomerAssignments;
import io.seatwise.access.Links;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.people.InvitationLink;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRow;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.secondfactor.FactorReset;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.base.ui.Tables;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The partner's administrator says who may come in and as what. Whatever is changed here takes effect at once, in open
 * pages too.
 */
@Route(value = "settings/people", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.ACCESS, order = 10)
@PageTitle("access.people.title")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./access.css")
class PeopleView extends Composite<Div> {

    private final transient PartnerScope scope;
    private final transient People people;
    private final transient FactorReset factors;
    private final transient Links links;
    private final transient @Nullable CustomerAssignments assignments;

    private final PageHeader header = new PageHeader(getTranslation("access.people.title"));
    private final Grid<PersonRow> grid = new Grid<>();

    PeopleView(
            Scopes scopes,
            People people,
            FactorReset factors,
            Links links,
            ObjectProvider<CustomerAssignments> assignments) {
        this.scope = scopes.current();
        this.people = people;
        this.factors = factors;
        this.links = links;
        this.assignments = assignments.getIfAvailable();
        getContent().addClassName("sw-page");
        header.setBreadcrumb(SettingsView.link());
        header.addActions(Forms.primary("access.people.invite", this::onInvite));
        createGrid();
        getContent().add(header, grid);
        refresh();
    }

    private void createGrid() {
        Formats formats = Formats.current();
        Tables.style(grid, getTranslation("access.people.title"), getTranslation("access.people.empty"));
        OrderInAddress.of(grid);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(person -> Forms.stacked(person.name(), person.email()))
                .setHeader(getTranslation("access.people.person"))
                .setKey("person")
                .setComparator(Tables.byText(PersonRow::name))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addColumn(person -> getTranslation("access.role." + person.rights().role()))
                .setHeader(getTranslation("access.role"))
                .setKey("role")
                .setComparator(Tables.byText(person ->
                        getTranslation("access.role." + person.rights().role())))
                .setAutoWidth(true);
        grid.addComponentColumn(this::createState)
                .setHeader(getTranslation("access.people.state"))
                .setKey("state")
                .setComparator(Tables.by(PersonRow::state))
                .setAutoWidth(true);
        grid.addColumn(person -> customers(person, formats))
                .setHeader(getTranslation("access.people.customers"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::createEdit)
                .setHeader(getTranslation("access.actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowRows.asCards(grid, getTranslation("access.people.title"), person -> createCard(person, formats));
    }

    private String customers(PersonRow person, Formats formats) {
        return person.rights().role() == Role.ACCOUNT_MANAGER && assignments != null
                ? formats.count(assignments.count(scope, person.email()))
                : Formats.UNKNOWN;
    }

    private Component createCard(PersonRow person, Formats formats) {
        Div head = new Div(new Span(person.name()), createState(person));
        head.addClassName(NarrowRows.HEAD);
        Div role = new Div(getTranslation("access.role." + person.rights().role()));
        if (person.rights().role() == Role.ACCOUNT_MANAGER) {
            role.add(" · " + getTranslation("access.people.customers") + " " + customers(person, formats));
        }
        return new Div(head, new Div(person.email()), role, createEdit(person));
    }

    private Badge createState(PersonRow person) {
        Badge.Tone tone = switch (person.state()) {
            case ACTIVE -> Badge.Tone.GOOD;
            case INVITED -> Badge.Tone.INFO;
            case DISABLED -> Badge.Tone.NEUTRAL;
        };
        return new Badge(getTranslation("access.state." + person.state()), tone);
    }

    private Button createEdit(PersonRow person) {
        Button edit = new Button(getTranslation("access.people.edit"), event -> onEdit(person));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(getTranslation("access.people.edit.of", person.name()));
        return edit;
    }

    private void onInvite() {
        new InviteDialog((email, name, role) -> {
                    InvitationLink link = people.invite(scope, email, name, role);
                    refresh();
                    show(link);
                })
                .open();
    }

    private void onEdit(PersonRow person) {
        List<String> customers = person.rights().role() == Role.ACCOUNT_MANAGER && assignments != null
                ? assignments.names(scope, person.email())
                : List.of();
        new PersonDialog(person, customers, new PersonDialog.Actions() {
                    @Override
                    public void changeRole(Role role) {
                        doing("access.people.saved", () -> people.changeRole(scope, person.id(), role));
                    }

                    @Override
                    public void changeMoney(boolean seesMoney) {
                        doing("access.people.saved", () -> people.changeMoney(scope, person.id(), seesMoney));
                    }

                    @Override
                    public void newLink() {
                        show(people.newLink(scope, person.id()));
                    }

                    @Override
                    public void resetFactor() {
                        doing("access.people.factor.done", () -> factors.reset(scope, person.id()));
                    }

                    @Override
                    public void disable() {
                        doing("access.people.disabled", () -> people.disable(scope, person.id()));
                    }

                    @Override
                    public void enable() {
                        doing("access.people.enabled", () -> people.enable(scope, person.id()));
                    }
                })
                .open();
    }

    private void doing(String doneKey, Runnable change) {
        try {
            change.run();
            Notices.done(getTranslation(doneKey));
        } catch (RefusedException exception) {
            Notices.failed(Forms.words(exception));
        }
        refresh();
    }

    private void show(InvitationLink link) {
        String until = Formats.current().dateTime(link.expiresAt());
        new SecretDialog(
                        getTranslation("access.invitation.link.title"),
                        getTranslation(
                                        link.mailed() ? "access.invitation.link.mailed" : "access.invitation.link.text",
                                        link.email(),
                                        until)
                                + Forms.localHint(links),
                        getTranslation("access.invitation.link"),
                        link.url())
                .open();
    }

    private void refresh() {
        List<PersonRow> rows = people.list(scope);
        grid.setItems(rows);
        header.setCoverage(getTranslation(
                "access.people.coverage",
                scope.partnerName(),
                rows.stream().filter(row -> row.state() == PersonState.ACTIVE).count()));
    }
}
