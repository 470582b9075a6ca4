package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.Playbooks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All playbooks as cards; {@code ?archived} shows those out of use. */
@Route(value = "training/playbooks", layout = MainLayout.class)
@PageTitle("training.playbook.title")
@Menu(title = "training.playbook.title", order = 46, icon = "vaadin:open-book")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./training.css")
class PlaybooksView extends Composite<Div> implements BeforeEnterObserver {

    static final String PATH = "training/playbooks";
    private static final String ARCHIVED = "archived";

    private final transient Playbooks playbooks;
    private final transient PartnerScope scope;

    PlaybooksView(Playbooks playbooks, Scopes scopes) {
        this.playbooks = playbooks;
        this.scope = scopes.current();
        getContent().addClassNames("sw-page", "playbooks-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean archived =
                event.getLocation().getQueryParameters().getParameters().containsKey(ARCHIVED);
        List<Playbook> shown = playbooks.all(scope, archived);
        PageHeader header = new PageHeader(getTranslation("training.playbook.title"))
                .setCoverage(getTranslation("training.playbook.title.about"));
        Anchor other = new Anchor(
                archived ? PATH : PATH + "?" + ARCHIVED,
                getTranslation(archived ? "training.playbook.inUse" : "training.playbook.archived"));
        if (PlaybookWords.mayChange(scope)) {
            Button create = new Button(
                    getTranslation("training.playbook.new"),
                    click -> UI.getCurrent().navigate(NewPlaybookView.class));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.addActions(other, create);
        } else {
            header.addActions(other);
        }
        getContent().removeAll();
        getContent().add(header);
        if (shown.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("training.playbook.none")));
            return;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("playbook-cards");
        shown.forEach(playbook -> cards.add(new ListItem(card(playbook))));
        getContent().add(cards);
    }

    private Component card(Playbook playbook) {
        PlaybookContent content = playbook.content(getLocale());
        Div card = new Div(
                new H2(new Anchor(PATH + "/" + playbook.code(), content.title())),
                new Paragraph(content.advice().problem()),
                PlaybookWords.badges(playbook, content));
        card.addClassNames("sw-panel", "playbook-card");
        return card;
    }
}
