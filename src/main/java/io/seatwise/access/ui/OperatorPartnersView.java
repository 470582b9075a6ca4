package io.seatwise.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.Links;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Roles;
import io.seatwise.access.http.IgnoredProxies;
import io.seatwise.access.partners.NewPartner;
import io.seatwise.access.partners.PartnerRow;
import io.seatwise.access.partners.Partners;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tables;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operator sees which partners there are and makes new ones; of their data, nothing. */
@Route(value = "operator/partners", layout = MainLayout.class)
@PageTitle("access.operator.title")
@Menu(title = "access.operator.title", order = 10, icon = "vaadin:building")
@RolesAllowed(Roles.OPERATOR)
@CssImport("./access.css")
class OperatorPartnersView extends Composite<Div> {

    private final transient Partners partners;
    private final transient Links links;
    private final PageHeader header = new PageHeader(getTranslation("access.operator.title"));
    private final Grid<PartnerRow> grid = new Grid<>();

    OperatorPartnersView(Partners partners, Links links, IgnoredProxies ignored) {
        this.partners = partners;
        this.links = links;
        getContent().addClassName("sw-page");
        header.addActions(Forms.primary("access.operator.create", this::onCreate));
        createGrid();
        getContent().add(header);
        if (!ignored.list().isEmpty()) {
            Paragraph warning =
                    new Paragraph(getTranslation("access.operator.ignoredProxies", String.join(", ", ignored.list())));
            warning.addClassName("access-notice");
            getContent().add(warning);
        }
        getContent().add(grid);
        refresh();
    }

    private void createGrid() {
        Formats formats = Formats.current();
        Tables.style(grid, getTranslation("access.operator.title"), getTranslation("access.operator.empty"));
        OrderInAddress.of(grid);
        grid.setAllRowsVisible(true);
        grid.addColumn(PartnerRow::name)
                .setHeader(getTranslation("access.partner.name"))
                .setKey("name")
                .setComparator(Tables.byText(PartnerRow::name))
                .setFlexGrow(2);
        grid.addColumn(row -> row.mpnId() == null ? Formats.UNKNOWN : row.mpnId())
                .setHeader(getTranslation("access.partner.mpnId"))
                .setKey("mpnId")
                .setComparator(Tables.byText(PartnerRow::mpnId));
        grid.addColumn(row -> formats.date(row.createdOn()))
                .setHeader(getTranslation("access.operator.created"))
                .setKey("created")
                .setComparator(Tables.by(PartnerRow::createdOn));
        grid.addColumn(row -> formats.count(row.people()))
                .setHeader(getTranslation("access.operator.people"))
                .setKey("people")
                .setComparator(Tables.by(PartnerRow::people))
                .setTextAlign(ColumnTextAlign.END);
        NarrowRows.asCards(grid, getTranslation("access.operator.title"), row -> {
            Div head = new Div(new Span(row.name()), new Span(row.mpnId() == null ? Formats.UNKNOWN : row.mpnId()));
            head.addClassName(NarrowRows.HEAD);
            return new Div(
                    head,
                    new Div(getTranslation("access.operator.people") + ": " + formats.count(row.people())),
                    new Div(getTranslation("access.operator.created") + ": " + formats.date(row.createdOn())));
        });
    }

    private void onCreate() {
        TextField name = new TextField(getTranslation("access.partner.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        TextField mpnId = new TextField(getTranslation("access.partner.mpnId"));
        mpnId.setMaxLength(50);
        EmailField email = new EmailField(getTranslation("access.setup.email"));
        email.setRequiredIndicatorVisible(true);
        Checkbox token = new Checkbox(getTranslation("access.operator.issueToken"));
        FormLayout form = new FormLayout(name, mpnId, email, token);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        Dialog dialog = new Dialog(form);
        dialog.setHeaderTitle(getTranslation("access.operator.create"));
        dialog.setWidth("min(30rem, 95vw)");
        dialog.getFooter()
                .add(
                        new Button(getTranslation("base.cancel"), event -> dialog.close()),
                        Forms.primary("access.operator.create.submit", () -> {
                            Map<TextFieldBase<?, String>, String> needs = new LinkedHashMap<>();
                            needs.put(name, "access.refusal.NAME_MISSING");
                            needs.put(email, "access.refusal.EMAIL_INVALID");
                            if (!Forms.areFilled(needs)) {
                                return;
                            }
                            try {
                                NewPartner made = partners.create(
                                        name.getValue(), mpnId.getValue(), email.getValue(), token.getValue());
                                dialog.close();
                                refresh();
                                show(made);
                            } catch (RefusedException exception) {
                                Forms.mark(exception.refusal() == Refusal.NAME_MISSING ? name : email, exception);
                            }
                        }));
        dialog.open();
    }

    private void show(NewPartner made) {
        SecretDialog link = new SecretDialog(
                getTranslation("access.invitation.link.title"),
                getTranslation(
                                made.invitation().mailed()
                                        ? "access.invitation.link.mailed"
                                        : "access.invitation.link.text",
                                made.invitation().email(),
                                Formats.current().dateTime(made.invitation().expiresAt()))
                        + Forms.localHint(links),
                getTranslation("access.invitation.link"),
                made.invitation().url());
        if (made.token() == null) {
            link.open();
            return;
        }
        SecretDialog token = new SecretDialog(
                getTranslation("access.tokens.secret.title"),
                getTranslation("access.operator.token.text"),
                getTranslation("access.tokens.secret"),
                made.token());
        token.addClosedListener(event -> link.open());
        token.open();
    }

    private void refresh() {
        List<PartnerRow> rows = partners.list();
        grid.setItems(rows);
        header.setCoverage(getTranslation("access.operator.coverage", rows.size()));
    }
}
