package io.seatwise.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.RefusedException;
import io.seatwise.access.StepUp;
import io.seatwise.access.passkeys.Passkey;
import io.seatwise.access.passkeys.PasskeyChallenge;
import io.seatwise.access.passkeys.Passkeys;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.Formats;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.base.ui.Tables;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** The signed-in person's own passkeys: added, named and removed. */
@Route(value = "settings/passkeys", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.YOU, order = 20)
@PageTitle("access.passkeys.title")
@PermitAll
@CssImport("./access.css")
class PasskeysView extends Composite<Div> {

    private final transient Passkeys passkeys;
    private final transient StepUp stepUp;
    private final transient AuthenticationContext authentication;

    private final Grid<Passkey> grid = new Grid<>();
    private final Button add = Forms.primary("access.passkeys.add", this::onAdd);
    private final PasskeyPrompt prompt = new PasskeyPrompt();

    PasskeysView(Passkeys passkeys, RelyingParty party, StepUp stepUp, AuthenticationContext authentication) {
        this.passkeys = passkeys;
        this.stepUp = stepUp;
        this.authentication = authentication;
        getContent().addClassName("sw-page");
        PageHeader header = new PageHeader(getTranslation("access.passkeys.title"));
        header.setBreadcrumb(SettingsView.link());
        header.addActions(add);
        Paragraph elsewhere = new Paragraph(getTranslation(
                party.isPossible() ? "access.passkeys.elsewhere" : "access.passkeys.impossible", party.origin()));
        elsewhere.setVisible(!party.isPossible());
        add.setEnabled(party.isPossible());
        if (party.isPossible()) {
            prompt.whetherPossible(party.origin(), possible -> {
                add.setEnabled(possible);
                elsewhere.setVisible(!possible);
            });
        }
        createGrid();
        getContent().add(header, new Paragraph(getTranslation("access.passkeys.text")), elsewhere, grid, prompt);
        refresh();
    }

    private void createGrid() {
        Formats formats = Formats.current();
        Tables.style(grid, getTranslation("access.passkeys.title"), getTranslation("access.passkeys.empty"));
        grid.setAllRowsVisible(true);
        grid.addColumn(Passkey::name)
                .setHeader(getTranslation("access.name"))
                .setComparator(Tables.byText(Passkey::name))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addColumn(passkey -> formats.dateTime(passkey.createdAt()))
                .setHeader(getTranslation("access.passkeys.added"))
                .setComparator(Tables.by(Passkey::createdAt))
                .setAutoWidth(true);
        grid.addColumn(passkey -> used(passkey, formats))
                .setHeader(getTranslation("access.passkeys.used"))
                .setComparator(Tables.by(Passkey::lastUsedAt))
                .setAutoWidth(true);
        grid.addComponentColumn(this::createActions)
                .setHeader(getTranslation("access.actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowRows.asCards(grid, getTranslation("access.passkeys.title"), passkey -> createCard(passkey, formats));
    }

    private Component createCard(Passkey passkey, Formats formats) {
        Div name = new Div(passkey.name());
        name.addClassName(NarrowRows.HEAD);
        return new Div(
                name,
                new Div(getTranslation("access.passkeys.added") + " " + formats.dateTime(passkey.createdAt())),
                new Div(getTranslation("access.passkeys.used") + " " + used(passkey, formats)),
                createActions(passkey));
    }

    private String used(Passkey passkey, Formats formats) {
        return passkey.lastUsedAt() == null
                ? getTranslation("access.passkeys.never")
                : formats.dateTime(passkey.lastUsedAt());
    }

    private Component createActions(Passkey passkey) {
        Button rename = new Button(getTranslation("access.passkeys.rename"), event -> onRename(passkey));
        rename.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        rename.setAriaLabel(getTranslation("access.passkeys.rename.of", passkey.name()));
        Button remove = new Button(getTranslation("access.passkeys.remove"), event -> onRemove(passkey));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel(getTranslation("access.passkeys.remove.of", passkey.name()));
        return new Div(rename, remove);
    }

    private void onAdd() {
        stepUp.require();
        new PasskeyDialog(
                        "access.passkeys.add",
                        "access.passkeys.add.text",
                        "access.passkeys.add.submit",
                        getTranslation(
                                "access.passkeys.add.name", passkeys.list(me()).size() + 1),
                        this::onNamed)
                .open();
    }

    private void onNamed(String name, PasskeyDialog dialog) {
        PasskeyChallenge<PublicKeyCredentialCreationOptions> challenge = passkeys.askForNew(me());
        dialog.prompt().make(challenge, answer -> {
            passkeys.add(me(), challenge, name, answer);
            dialog.close();
            Notices.done(getTranslation("access.passkeys.add.done"));
            refresh();
        });
    }

    private void onRename(Passkey passkey) {
        new PasskeyDialog(
                        "access.passkeys.rename.title",
                        "access.passkeys.rename.text",
                        "access.passkeys.rename.submit",
                        passkey.name(),
                        (name, dialog) -> {
                            try {
                                passkeys.rename(me(), passkey.passkeyId(), name);
                            } catch (NotFoundException removedMeanwhile) {
                                // The list shows it
                            }
                            dialog.close();
                            refresh();
                        })
                .open();
    }

    private void onRemove(Passkey passkey) {
        stepUp.require();
        Confirm.askBeforeRemoving(
                getTranslation("access.passkeys.remove.title", passkey.name()),
                getTranslation("access.passkeys.remove.text"),
                getTranslation("access.passkeys.remove"),
                () -> {
                    try {
                        passkeys.remove(me(), passkey.passkeyId());
                        Notices.done(getTranslation("access.passkeys.removed"));
                    } catch (RefusedException refused) {
                        Notices.failed(Forms.words(refused));
                    } catch (NotFoundException removedMeanwhile) {
                        // The list shows it
                    }
                    refresh();
                });
    }

    private void refresh() {
        grid.setItems(passkeys.list(me()));
    }

    private SignedInPerson me() {
        return authentication.getAuthenticatedUser(SignedInPerson.class).orElseThrow();
    }
}
