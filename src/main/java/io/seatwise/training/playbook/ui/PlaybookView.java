package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.playbook.Resource;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Shows a playbook to everybody; trainers edit, restore and archive it. */
@Route(value = "training/playbooks/:code", layout = MainLayout.class)
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./training.css")
class PlaybookView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Playbooks playbooks;
    private final transient PartnerScope scope;
    private String title = "";

    PlaybookView(Playbooks playbooks, Scopes scopes) {
        this.playbooks = playbooks;
        this.scope = scopes.current();
        getContent().addClassNames("sw-page", "playbook-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        read(playbooks.byCode(scope, code).orElseThrow(() -> new NotFoundException("Playbook " + code)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void read(Playbook playbook) {
        PlaybookContent content = playbook.content(getLocale());
        title = content.title();
        PageHeader header = header(playbook, content);
        Button versions = new Button(
                getTranslation("training.playbook.versions"),
                event -> new VersionsDialog(playbooks, scope, playbook, this::read).open());
        header.addActions(versions);
        if (PlaybookWords.mayChange(scope)) {
            header.addActions(
                    new Button(
                            getTranslation(
                                    playbook.edition().archived()
                                            ? "training.playbook.unarchive"
                                            : "training.playbook.archive"),
                            event -> onArchive(playbook)),
                    new Button(getTranslation("training.playbook.edit"), event -> edit(playbook)));
        }
        Div words = new Div(
                section("problem", new Paragraph(content.advice().problem())),
                section("whatToConsider", new Paragraph(content.advice().whatToConsider())),
                section("whatToTry", new Paragraph(content.advice().whatToTry())),
                section("checklist", checklist(content)));
        words.addClassName("playbook-words");
        Div beside = new Div(section("facts", facts(content)));
        beside.addClassName("playbook-beside");
        if (!content.readers().whatsInItForMe().isEmpty()) {
            beside.add(section("whatsInItForMe", benefits(content)));
        }
        if (!content.reading().resources().isEmpty()) {
            beside.add(section("resources", resources(content)));
        }
        Div columns = new Div(words, beside);
        columns.addClassName("playbook-columns");
        getContent().removeAll();
        getContent().add(header, columns);
    }

    private PageHeader header(Playbook playbook, PlaybookContent content) {
        return new PageHeader(content.title())
                .setBreadcrumb(new Anchor(PlaybooksView.PATH, getTranslation("training.playbook.title")))
                .setBeside(PlaybookWords.badges(playbook, content));
    }

    private void edit(Playbook playbook) {
        PlaybookContent content = playbook.content(getLocale());
        PlaybookEditor editor = new PlaybookEditor(content, changed -> save(playbook, changed), () -> read(playbook));
        getContent().removeAll();
        getContent().add(header(playbook, content), editor);
    }

    private void save(Playbook playbook, PlaybookContent changed) {
        try {
            read(playbooks.save(scope, playbook.id(), playbook.edition().version(), changed));
            Notices.done(getTranslation("training.playbook.saved"));
        } catch (ConflictException conflict) {
            Notices.failed(getTranslation("training.playbook.conflict"));
        }
    }

    private void onArchive(Playbook playbook) {
        if (playbook.edition().archived()) {
            playbooks.restore(scope, playbook.id());
            reread(playbook);
            return;
        }
        Confirm.ask(
                getTranslation("training.playbook.archive.title", title),
                getTranslation("training.playbook.archive.text"),
                getTranslation("training.playbook.archive"),
                () -> {
                    playbooks.archive(scope, playbook.id());
                    reread(playbook);
                });
    }

    private void reread(Playbook playbook) {
        playbooks.find(scope, playbook.id()).ifPresent(this::read);
    }

    private Section section(String key, Component content) {
        Section section = new Section(new H2(getTranslation("training.playbook." + key)), content);
        section.addClassNames("sw-panel", "playbook-" + key);
        return section;
    }

    private Component checklist(PlaybookContent content) {
        OrderedList list = new OrderedList();
        content.checklist().forEach(step -> list.add(new ListItem(step)));
        return list;
    }

    private Component facts(PlaybookContent content) {
        UnorderedList list = new UnorderedList();
        list.addClassName("playbook-list");
        list.add(fact("effort", PlaybookWords.effort(content.focus().effort())));
        list.add(fact("audience", PlaybookWords.audience(content.readers().audience())));
        String workload = content.focus().workload();
        if (workload != null) {
            list.add(fact("workload", workload));
        }
        if (content.focus().scoreCategory() != null) {
            list.add(fact("category", PlaybookWords.category(content.focus().scoreCategory())));
        }
        String link = content.reading().link();
        if (link != null) {
            list.add(new ListItem(link(link, getTranslation("training.playbook.link"))));
        }
        return list;
    }

    private ListItem fact(String key, String value) {
        Span name = new Span(getTranslation("training.playbook." + key));
        name.addClassName("playbook-name");
        return new ListItem(name, new Span(value));
    }

    private Component benefits(PlaybookContent content) {
        UnorderedList list = new UnorderedList();
        list.addClassName("playbook-list");
        content.readers().whatsInItForMe().forEach(benefit -> {
            Span audience = new Span(benefit.audience());
            audience.addClassName("playbook-name");
            list.add(new ListItem(audience, new Span(benefit.text())));
        });
        return list;
    }

    private Component resources(PlaybookContent content) {
        UnorderedList list = new UnorderedList();
        list.addClassName("playbook-list");
        for (Resource resource : content.reading().resources()) {
            Span kind = new Span(PlaybookWords.kind(resource.kind()));
            kind.addClassName("playbook-name");
            list.add(new ListItem(kind, link(resource.url(), resource.title())));
        }
        return list;
    }

    private static Component link(@Nullable String url, String text) {
        if (url == null) {
            return new Span(text);
        }
        Anchor anchor = new Anchor(url, text);
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return anchor;
    }
}
