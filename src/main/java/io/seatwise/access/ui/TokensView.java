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
import io.seatwise.access.PartnerScope;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.access.people.People;
import io.seatwise.access.tokens.TokenRow;
import io.seatwise.access.tokens.Tokens;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.base.ui.Tables;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The partner's administrator gives programs access, each with a token of its own that can be taken back alone. */
@Route(value = "settings/tokens", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.ACCESS, order = 30)
@PageTitle("access.tokens.title")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./access.css")
class TokensView extends Composite<Div> {

    private final transient PartnerScope scope;
    private final transient Tokens tokens;
    private final transient People people;
    private final transient Clock clock;

    private final PageHeader header = new PageHeader(getTranslation("access.tokens.title"));
    private final Grid<TokenRow> grid = new Grid<>();

    TokensView(Scopes scopes, Tokens tokens, People people, Clock clock) {
        this.scope = scopes.current();
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
        getContent().addClassName("sw-page");
        header.setBreadcrumb(SettingsView.link());
        header.addActions(Forms.primary("access.tokens.create", this::onCreate));
        createGrid();
        getContent().add(header, grid);
        refresh();
    }

    private void createGrid() {
        Formats formats = Formats.current();
        Tables.style(grid, getTranslation("access.tokens.title"), getTranslation("access.tokens.empty"));
        OrderInAddress.of(grid);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(token -> Forms.stacked(token.name(), "swt_…" + token.hint()))
                .setHeader(getTranslation("access.name"))
                .setKey("name")
                .setComparator(Tables.byText(TokenRow::name))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addComponentColumn(this::createRole)
                .setHeader(getTranslation("access.role"))
                .setKey("role")
                .setComparator(Tables.byText(
                        token -> getTranslation("access.role." + token.rights().role())))
                .setAutoWidth(true);
        grid.addComponentColumn(this::createState)
                .setHeader(getTranslation("access.tokens.state"))
                .setKey("state")
                .setComparator(Tables.byText(token -> createState(token).getText()))
                .setAutoWidth(true);
        grid.addColumn(token -> used(token, formats))
                .setHeader(getTranslation("access.tokens.used"))
                .setKey("used")
                .setComparator(Tables.by(each -> each.life().lastUsedAt()))
                .setAutoWidth(true);
        grid.addColumn(token -> expiry(token, formats))
                .setHeader(getTranslation("access.tokens.expiry"))
                .setKey("expiry")
                .setComparator(Tables.by(each -> each.life().expiresAt()))
                .setAutoWidth(true);
        grid.addColumn(token -> formats.dateTime(token.life().createdAt()) + " · "
                        + (token.maker().operator()
                                ? getTranslation(
                                        "access.tokens.byOperator",
                                        token.maker().name())
                                : token.maker().name()))
                .setHeader(getTranslation("access.tokens.created"))
                .setKey("created")
                .setComparator(Tables.by(each -> each.life().createdAt()))
                .setAutoWidth(true);
        grid.addComponentColumn(this::createRevoke)
                .setHeader(getTranslation("access.actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowRows.asCards(grid, getTranslation("access.tokens.title"), token -> createCard(token, formats));
    }

    private Component createCard(TokenRow token, Formats formats) {
        Div head = new Div(new Span(token.name()), createState(token));
        head.addClassName(NarrowRows.HEAD);
        return new Div(
                head,
                new Div("swt_…" + token.hint()),
                createRole(token),
                new Div(getTranslation("access.tokens.used") + " " + used(token, formats)),
                new Div(getTranslation("access.tokens.expiry") + " " + expiry(token, formats)),
                createRevoke(token));
    }

    private String used(TokenRow token, Formats formats) {
        return token.life().lastUsedAt() == null
                ? getTranslation("access.tokens.never")
                : formats.dateTime(token.life().lastUsedAt());
    }

    private String expiry(TokenRow token, Formats formats) {
        return token.life().expiresAt() == null
                ? getTranslation("access.tokens.expiry.none")
                : formats.dateTime(token.life().expiresAt());
    }

    private Component createRole(TokenRow token) {
        String role = getTranslation("access.role." + token.rights().role());
        return token.rights().accountManager() == null
                ? new Span(role)
                : Forms.stacked(role, token.rights().accountManager());
    }

    private Badge createState(TokenRow token) {
        if (token.life().revokedAt() != null) {
            return new Badge(getTranslation("access.tokens.revoked"), Badge.Tone.NEUTRAL);
        }
        if (token.life().ended()) {
            return new Badge(getTranslation("access.tokens.ended"), Badge.Tone.NEUTRAL);
        }
        return token.isUsable(clock.instant())
                ? new Badge(getTranslation("access.tokens.active"), Badge.Tone.GOOD)
                : new Badge(getTranslation("access.tokens.expired"), Badge.Tone.WARNING);
    }

    private Component createRevoke(TokenRow token) {
        if (token.life().revokedAt() != null) {
            return new Span();
        }
        Button revoke = new Button(getTranslation("access.tokens.revoke"), event -> onRevoke(token));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(getTranslation("access.tokens.revoke.of", token.name()));
        return revoke;
    }

    private void onCreate() {
        new TokenDialog(people.accountManagers(scope), wanted -> {
                    Instant expiresAt = wanted.days() == null
                            ? null
                            : clock.instant().plus(java.time.Duration.ofDays(wanted.days()));
                    String secret =
                            tokens.create(scope, wanted.name(), wanted.role(), wanted.accountManager(), expiresAt);
                    refresh();
                    new SecretDialog(
                                    getTranslation("access.tokens.secret.title"),
                                    getTranslation("access.tokens.secret.text"),
                                    getTranslation("access.tokens.secret"),
                                    secret)
                            .open();
                })
                .open();
    }

    private void onRevoke(TokenRow token) {
        Confirm.askBeforeRemoving(
                getTranslation("access.tokens.revoke.title", token.name()),
                getTranslation("access.tokens.revoke.text"),
                getTranslation("access.tokens.revoke"),
                () -> {
                    try {
                        tokens.revoke(scope, token.id());
                        Notices.done(getTranslation("access.tokens.revoked.done", token.name()));
                    } catch (RefusedException exception) {
                        Notices.failed(Forms.words(exception));
                    }
                    refresh();
                });
    }

    private void refresh() {
        List<TokenRow> rows = tokens.list(scope);
        grid.setItems(rows);
        header.setCoverage(getTranslation(
                "access.tokens.coverage",
                scope.partnerName(),
                rows.stream().filter(row -> row.isUsable(clock.instant())).count()));
    }
}
