package io.seatwise.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.ImportList;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.mapping.ImportMappings;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bring data in: drop a file, see at once what it is and what it would change, then apply it. A dropped file is only
 * ever checked; applying is a step of its own. The run that is shown stands in the URL.
 */
@Route(value = "imports", layout = MainLayout.class)
@Menu(title = "imports.title", order = 110, icon = "vaadin:upload-alt")
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./imports.css")
class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String RUN = "run";
    private static final String CUSTOMER = "customer";

    private final transient ImportService imports;
    private final transient ImportList list;
    private final transient Scopes scopes;
    private final transient CustomerChoices customers;
    private final UploadOptions options;
    private final ImportUpload upload;
    private final Div selected = new Div();
    private final Div history = new Div();
    private final Span announcement = new Span();
    private final RunGrid grid;
    private transient @Nullable RunPanel panel;
    private transient @Nullable Registration polling;

    ImportsView(
            ImportService imports,
            ImportList list,
            ImportLimits limits,
            ImportMappings mappings,
            Scopes scopes,
            CustomerChoices customers) {
        this.list = list;
        this.customers = customers;
        this.imports = imports;
        this.scopes = scopes;
        this.grid = new RunGrid(list, scopes, this::open);
        this.options = new UploadOptions(scopes, customers, mappings);
        this.upload = new ImportUpload(imports, limits, scopes, options, this::onReceived, this::announce);
        addClassNames("sw-page", "imports");
        announcement.addClassName("sw-visually-hidden");
        announcement.addClassName("imports-announcement");
        announcement.getElement().setAttribute("aria-live", "polite");
        announcement.getElement().setAttribute("role", "status");
        selected.addClassName("imports-selected");
        history.addClassName("imports-history");
        add(
                new PageHeader(getTranslation("imports.title"))
                        .setCoverage(getTranslation("imports.lead"))
                        .addActions(new Anchor("imports/mappings", getTranslation("imports.mappings.title"))),
                upload,
                announcement,
                selected,
                history,
                createTemplates());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> run = event.getLocation().getQueryParameters().getSingleParameter(RUN);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CUSTOMER)
                .flatMap(id -> customers.find(scopes.current(), CustomerId.inPath(id)))
                .ifPresent(options::setCustomer);
        refreshHistory();
        if (run.isPresent()) {
            show(ImportId.inPath(run.get()));
        } else {
            selected.removeAll();
            panel = null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("imports.title"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> onPoll());
        watch();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
        }
    }

    private void open(ImportRun run) {
        UI.getCurrent().navigate(ImportsView.class, grid.parameters(run));
    }

    private void onReceived(ImportRun run) {
        announce(getTranslation("imports.announce.received", run.fileName()));
        open(run);
    }

    private void show(ImportId id) {
        PartnerScope scope = scopes.current();
        ImportRun run = imports.find(scope, id);
        RunPanel next = new RunPanel(imports, scopes, customers, run, this::onChanged, this::announce);
        panel = next;
        selected.removeAll();
        selected.add(next);
        watch();
    }

    private void onChanged(ImportRun run) {
        refreshHistory();
        show(run.id());
    }

    private void onPoll() {
        RunPanel shown = panel;
        if (shown != null && shown.refresh()) {
            refreshHistory();
        } else if (shown == null || !shown.isUnfinished()) {
            grid.refresh();
        }
        watch();
    }

    /** Asks four times in two seconds while something runs, and not at all otherwise. */
    private void watch() {
        RunPanel shown = panel;
        boolean waiting = shown != null && shown.isUnfinished();
        getUI().ifPresent(ui ->
                JobPolling.of(ui, waiting || !list.unfinished(scopes.current()).isEmpty()));
    }

    private void refreshHistory() {
        history.removeAll();
        if (list.count(scopes.current()) == 0) {
            history.add(new EmptyState(
                    VaadinIcon.UPLOAD_ALT,
                    getTranslation("imports.empty.title"),
                    getTranslation("imports.empty.text")));
        } else {
            grid.refresh();
            history.add(new H2(getTranslation("imports.history")), grid);
        }
    }

    private void announce(String text) {
        announcement.setText(text);
    }

    private Details createTemplates() {
        UnorderedList list = new UnorderedList();
        for (FileKind<?> kind : imports.kinds()) {
            list.add(new ListItem(new TemplateLink(kind, KindNames.of(this, kind.name()))));
        }
        Details details = new Details(
                getTranslation("imports.templates"), new Span(getTranslation("imports.templates.text")), list);
        details.addClassName("imports-templates");
        return details;
    }
}
