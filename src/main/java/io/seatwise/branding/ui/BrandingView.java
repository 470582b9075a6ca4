package io.seatwise.branding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.branding.Branding;
import io.seatwise.branding.Brandings;
import io.seatwise.branding.Colour;
import io.seatwise.branding.Logo;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form for logo, accent and footer of plans, workbooks, digests and the header of the portal. */
@Route(value = "settings/branding", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.COMPANY, order = 10)
@PageTitle("branding.title")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./branding.css")
class BrandingView extends Composite<Div> {

    private static final String COLOUR = "#[0-9a-fA-F]{6}";

    private final transient Brandings brandings;
    private final transient Scopes scopes;
    private final TextField accent = new TextField(getTranslation("branding.accent"));
    private final TextArea footer = new TextArea(getTranslation("branding.footer"));
    private final Div preview = new Div();
    private transient @Nullable Logo logo;

    BrandingView(Brandings brandings, Scopes scopes) {
        this.brandings = brandings;
        this.scopes = scopes;
        Branding now = brandings.of(scopes.current());
        logo = now.logo();
        accent.setValue(now.accent() == null ? "" : now.accent());
        accent.setPattern(COLOUR);
        accent.setPlaceholder("#0b5cab");
        accent.setHelperText(getTranslation("branding.accent.help"));
        accent.setWidthFull();
        accent.setErrorMessage(getTranslation("branding.accent.wrong"));
        footer.setValue(now.footer());
        footer.setMaxLength(Branding.MAX_FOOTER);
        footer.setHelperText(getTranslation("branding.footer.help"));
        Button save = new Button(getTranslation("branding.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        preview.addClassName("branding-logo");
        Div form =
                new Div(new Paragraph(getTranslation("branding.about")), preview, createUpload(), accent, footer, save);
        form.addClassNames("sw-panel", "branding-form");
        getContent().addClassName("sw-page");
        getContent()
                .add(
                        new PageHeader(getTranslation("branding.title"))
                                .setBreadcrumb(new Anchor("settings", getTranslation("access.settings.title"))),
                        form);
        showLogo();
    }

    private Upload createUpload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> receive(content)));
        upload.setAcceptedMimeTypes("image/png", "image/jpeg");
        upload.setMaxFileSize(Logo.MAX_BYTES);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("branding.logo.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(getTranslation("branding.logo.drop")));
        upload.addFileRejectedListener(event -> Notices.failed(getTranslation("branding.logo.wrong")));
        return upload;
    }

    private void receive(byte[] content) {
        try {
            logo = Logo.of(content);
            showLogo();
        } catch (IllegalArgumentException refused) {
            Notices.failed(getTranslation("branding.logo.wrong"));
        }
    }

    private void showLogo() {
        preview.removeAll();
        Logo shown = logo;
        if (shown == null) {
            preview.add(new Paragraph(getTranslation("branding.logo.none")));
            return;
        }
        Button remove = new Button(getTranslation("branding.logo.remove"), event -> {
            logo = null;
            showLogo();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        preview.add(new Image(shown.address(), getTranslation("branding.logo")), remove);
    }

    /** Why the accent cannot be taken, with the nearest one that can; null where it can. */
    private @Nullable String refusal(String accentColour) {
        if (accentColour.isEmpty()) {
            return null;
        }
        if (!accentColour.matches(COLOUR)) {
            return getTranslation("branding.accent.wrong");
        }
        Colour colour = Colour.of(accentColour);
        return colour.isReadableWithWhite()
                ? null
                : getTranslation(
                        "branding.accent.contrast",
                        Formats.current().decimal(colour.ratio()),
                        colour.readableWithWhite().hex());
    }

    private void save() {
        String colour = accent.getValue().strip().toLowerCase(Locale.ROOT);
        String refusal = refusal(colour);
        if (refusal != null) {
            accent.setErrorMessage(refusal);
            accent.setInvalid(true);
            accent.focus();
            return;
        }
        accent.setInvalid(false);
        brandings.change(scopes.current(), new Branding(colour.isEmpty() ? null : colour, footer.getValue(), logo));
        Notices.done(getTranslation("branding.saved"));
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
