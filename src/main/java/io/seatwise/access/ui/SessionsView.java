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
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.seatwise.access.sessions.PersonSession;
import io.seatwise.access.sessions.PersonSessions;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.Formats;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import io.seatwise.base.ui.Tables;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The signed-in person's own sessions, and the way to end them. */
@Route(value = "settings/sessions", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.YOU, order = 30)
@PageTitle("access.sessions.title")
@PermitAll
@CssImport("./access.css")
class SessionsView extends Composite<Div> {

    private final transient PersonSessions sessions;
    private final transient AuthenticationContext authentication;

    private final PageHeader header = new PageHeader(getTranslation("access.sessions.title"));
    private final Grid<PersonSession> grid = new Grid<>();
    private final Button endOthers = new Button(getTranslation("access.sessions.endOthers"), event -> onEndOthers());

    SessionsView(PersonSessions sessions, AuthenticationContext authentication) {
        this.sessions = sessions;
        this.authentication = authentication;
        getContent().addClassName("sw-page");
        header.setBreadcrumb(SettingsView.link());
        header.addActions(endOthers);
        createGrid();
        getContent().add(header, grid);
        refresh();
    }

    private void createGrid() {
        Formats formats = Formats.current();
        Tables.style(grid, getTranslation("access.sessions.title"), getTranslation("access.sessions.empty"));
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(session -> Forms.stacked(device(session), session.network()))
                .setHeader(getTranslation("access.sessions.device"))
                .setComparator(Tables.byText(this::device))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addColumn(session -> formats.dateTime(session.startedAt()))
                .setHeader(getTranslation("access.sessions.started"))
                .setComparator(Tables.by(PersonSession::startedAt))
                .setAutoWidth(true);
        grid.addColumn(session -> formats.dateTime(session.lastSeenAt()))
                .setHeader(getTranslation("access.sessions.seen"))
                .setComparator(Tables.by(PersonSession::lastSeenAt))
                .setAutoWidth(true);
        grid.addComponentColumn(this::createEnd)
                .setHeader(getTranslation("access.actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowRows.asCards(grid, getTranslation("access.sessions.title"), this::createCard);
    }

    private String device(PersonSession session) {
        String browser = session.device().browser();
        String system = session.device().operatingSystem();
        if (browser != null && system != null) {
            return getTranslation("access.sessions.device.both", browser, system);
        }
        if (browser != null) {
            return browser;
        }
        return system == null ? getTranslation("access.sessions.device.unknown") : system;
    }

    /** A session on a phone. */
    private Component createCard(PersonSession session) {
        Formats formats = Formats.current();
        Div head = new Div(new Span(device(session)), createEnd(session));
        head.addClassName(NarrowRows.HEAD);
        return new Div(
                head,
                new Div(session.network()),
                new Div(getTranslation("access.sessions.started") + " " + formats.dateTime(session.startedAt())),
                new Div(getTranslation("access.sessions.seen") + " " + formats.dateTime(session.lastSeenAt())));
    }

    private Component createEnd(PersonSession session) {
        if (session.current()) {
            return new Badge(getTranslation("access.sessions.current"), Badge.Tone.GOOD);
        }
        Button end = new Button(getTranslation("access.sessions.end"), event -> onEnd(session));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        end.setAriaLabel(getTranslation(
                "access.sessions.end.of", device(session), Formats.current().dateTime(session.startedAt())));
        return end;
    }

    private void onEnd(PersonSession session) {
        try {
            sessions.end(me(), session.sessionId());
        } catch (NotFoundException endedMeanwhile) {
            refresh();
            return;
        }
        Notices.done(getTranslation("access.sessions.ended"));
        refresh();
    }

    private void onEndOthers() {
        Confirm.askBeforeRemoving(
                getTranslation("access.sessions.endOthers.title"),
                getTranslation("access.sessions.endOthers.text"),
                getTranslation("access.sessions.endOthers"),
                () -> {
                    sessions.endOthers(me());
                    Notices.done(getTranslation("access.sessions.ended"));
                    refresh();
                });
    }

    private void refresh() {
        List<PersonSession> rows = sessions.list(me());
        grid.setItems(rows);
        endOthers.setEnabled(rows.stream().anyMatch(session -> !session.current()));
    }

    private SignedInPerson me() {
        return authentication.getAuthenticatedUser(SignedInPerson.class).orElseThrow();
    }
}
