package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.Playbooks;
import jakarta.annotation.security.RolesAllowed;

/** A playbook of the partner's own, from nothing. */
@Route(value = "training/new-playbook", layout = MainLayout.class)
@PageTitle("training.playbook.new")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.TRAINING})
@CssImport("./training.css")
class NewPlaybookView extends Composite<Div> {

    private final transient Playbooks playbooks;
    private final transient PartnerScope scope;

    NewPlaybookView(Playbooks playbooks, Scopes scopes) {
        this.playbooks = playbooks;
        this.scope = scopes.current();
        getContent().addClassNames("sw-page", "playbook-page");
        getContent()
                .add(
                        new PageHeader(getTranslation("training.playbook.new"))
                                .setBreadcrumb(
                                        new Anchor(PlaybooksView.PATH, getTranslation("training.playbook.title"))),
                        new PlaybookEditor(
                                PlaybookEditor.EMPTY,
                                this::create,
                                () -> UI.getCurrent().navigate(PlaybooksView.class)));
    }

    private void create(PlaybookContent content) {
        Playbook created = playbooks.create(scope, content);
        UI.getCurrent().navigate(PlaybooksView.PATH + "/" + created.code());
        Notices.done(getTranslation("training.playbook.saved"));
    }
}
