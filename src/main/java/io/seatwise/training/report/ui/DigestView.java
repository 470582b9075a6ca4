package io.seatwise.training.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.training.report.DigestFailedException;
import io.seatwise.training.report.DigestSetting;
import io.seatwise.training.report.DigestSettings;
import io.seatwise.training.report.DigestStatus;
import io.seatwise.training.report.Digests;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.format.TextStyle;

/** The settings of the signed-in person's weekly digest, with its status and a preview on request. */
@Route(value = "settings/digest", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.COMPANY, order = 20)
@PageTitle("training.report.digest.title")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.TRAINING, Roles.ACCOUNT_MANAGER})
@CssImport("./training-digest.css")
class DigestView extends Composite<Div> {

    private static final String KEY = "training.report.digest.";

    private final transient DigestSettings settings;
    private final transient Digests digests;
    private final transient PartnerScope scope;

    private final Checkbox wanted = new Checkbox(text("wanted"));
    private final Select<DayOfWeek> day = new Select<>();
    private final Button now = new Button(text("now"));
    private final Section status = new Section();

    DigestView(DigestSettings settings, Digests digests, Scopes scopes) {
        this.settings = settings;
        this.digests = digests;
        this.scope = scopes.current();
        DigestStatus standing = settings.status(scope);
        PageHeader header = new PageHeader(text("title"))
                .setCoverage(text("coverage", scope.actor()))
                .setBreadcrumb(new Anchor("settings", getTranslation("access.settings.title")));
        status.addClassNames("sw-panel", "digest-panel");
        getContent().addClassName("sw-page");
        getContent().add(header);
        if (!standing.mailServer()) {
            getContent().add(createNoServer());
        } else if (!standing.publicLinks()) {
            Paragraph noAddress = new Paragraph(text("noAddress"));
            noAddress.addClassName("digest-warning");
            getContent().add(noAddress);
        }
        Div sections = new Div(createChoice(standing), status, createContents());
        sections.addClassName("digest-sections");
        getContent().add(sections);
        showStatus(standing);
    }

    private Section createNoServer() {
        UnorderedList list = new UnorderedList(
                createVariable("SPRING_MAIL_HOST", "host"),
                createVariable("SEATWISE_MAIL_FROM", "from"),
                createVariable("SEATWISE_BASE_URL", "url"));
        Section section = new Section(new H2(text("noServer")), new Paragraph(text("noServer.text")), list);
        section.setId("no-mail-server");
        section.addClassName("digest-warning");
        return section;
    }

    private ListItem createVariable(String name, String key) {
        HtmlContainer code = new HtmlContainer("code");
        code.setText(name);
        return new ListItem(code, new Span(": " + text("noServer." + key)));
    }

    private Section createChoice(DigestStatus standing) {
        DigestSetting chosen = settings.of(scope);
        wanted.setValue(chosen.wanted());
        wanted.setHelperText(text("wanted.help"));
        day.setLabel(text("day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(this::name);
        day.setValue(chosen.day());
        Button save = new Button(text("save"), event -> onSave());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        now.setDisableOnClick(true);
        now.setEnabled(standing.mailServer());
        now.addClickListener(event -> onNow());
        Paragraph about = new Paragraph(text(standing.mailServer() ? "now.help" : "now.noServer"));
        about.addClassName("digest-quiet");
        Section section = new Section(new H2(text("choice")), wanted, day, save, now, about);
        section.addClassNames("sw-panel", "digest-panel");
        return section;
    }

    private Section createContents() {
        Section section = new Section(new H2(text("contents")), new Paragraph(text("contents.all")));
        if (scope.role() == Role.ACCOUNT_MANAGER) {
            section.add(new Paragraph(text("contents.own")));
        }
        section.add(new Paragraph(text("contents.organisations")));
        section.addClassNames("sw-panel", "digest-panel");
        return section;
    }

    private void showStatus(DigestStatus standing) {
        status.removeAll();
        status.add(new H2(text("status")), DigestStanding.of(standing, Formats.current()));
    }

    private void onSave() {
        settings.change(scope, wanted.getValue(), day.getValue(), getLocale());
        showStatus(settings.status(scope));
        Notices.done(wanted.getValue() ? text("saved.on", name(day.getValue())) : text("saved.off"));
    }

    private void onNow() {
        try {
            Digests.Preview result = digests.preview(scope, getLocale());
            String words = text("preview." + result, scope.actor());
            if (result == Digests.Preview.NO_MAIL_SERVER || result == Digests.Preview.TOO_SOON) {
                Notices.failed(words);
            } else {
                Notices.done(words);
            }
        } catch (DigestFailedException exception) {
            Notices.failed(text("preview.failed", text("failure." + exception.failure())));
        } finally {
            now.setEnabled(true);
        }
    }

    private String name(DayOfWeek each) {
        return each.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }

    private String text(String key, Object... values) {
        return getTranslation(KEY + key, values);
    }
}
