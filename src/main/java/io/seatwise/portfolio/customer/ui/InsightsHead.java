package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.customers.Customer;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerPlaces.Place;
import io.seatwise.portfolio.CustomerTrail;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.tab.CustomerHighlights.Highlights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top of the customer page: name, way through the list, actions, verdict and the folded details. */
class InsightsHead extends Composite<Div> {

    private final InsightsData data;
    private final Words words;
    private final PageHeader header;
    private final Map<Anchor, CustomerId> neighbours = new LinkedHashMap<>();

    /**
     * @param workbook writes the customer's workbook
     * @param place where the customer is in the list that was looked at; null when it is not in it
     * @param managers names of the account managers by e-mail
     */
    InsightsHead(
            InsightsData data,
            DownloadHandler workbook,
            @Nullable Place place,
            CustomerEdits edits,
            Map<String, String> managers,
            List<Highlights> highlights) {
        this.data = data;
        this.words = Words.ofCurrentReader(data.basis().today());
        Customer customer = data.customer();
        header = new PageHeader(customer.name())
                .setBreadcrumb(createList(), createHere(customer.name()))
                .setBeside(createFlags())
                .addActions(
                        createDownload(workbook),
                        createAction("customers/" + customer.id() + "/plan", "action.plan"),
                        new PrintButton(words.text("action.print")));
        if (place != null) {
            header.addActions(createNeighbours(place));
        }
        getContent().addClassName("insights-head");
        getContent().add(header);
        addNotices(customer);
        getContent().add(new VerdictPanel(data, words, highlights));
        getContent().add(createDetails(customer, edits, managers));
    }

    /** Creates the facts when somebody opens them: most visits only read the figures. */
    private Details createDetails(Customer customer, CustomerEdits edits, Map<String, String> managers) {
        Details details = new Details(words.text("details"));
        details.addClassName("insights-details");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new FactsHeader(
                        data,
                        words,
                        edits.mayTag() ? () -> edits.editTags(customer) : null,
                        edits.mayAdminister() ? () -> edits.assign(customer, managers) : null,
                        email -> managers.getOrDefault(email, email)));
                if (edits.mayAdminister()) {
                    details.add(createArchive(customer, edits));
                }
            }
        });
        return details;
    }

    void setCoverage(String text) {
        header.setCoverage(text);
    }

    /** Lets the ways to the customers before and after lead to the tab that is shown. */
    void keepTab(QueryParameters tab) {
        String query = tab.getQueryString();
        neighbours.forEach(
                (link, customer) -> link.setHref("customers/" + customer + (query.isEmpty() ? "" : "?" + query)));
    }

    private Component createDownload(DownloadHandler workbook) {
        Anchor link = new Anchor(workbook, "");
        link.addClassName("insights-download");
        link.getElement().setAttribute("download", true);
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(words.text("action.workbook")));
        return link;
    }

    private Component createList() {
        String query = CustomerTrail.current().query();
        return new Anchor(query.isEmpty() ? "customers" : "customers?" + query, words.text("breadcrumb.customers"));
    }

    private static Component createHere(String name) {
        Span here = new Span(name);
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }

    private Component[] createFlags() {
        FlagOpener opener = new FlagOpener(data, words);
        return data.flags().stream()
                .map(flag ->
                        new FlagButton(flag, "", data.customer().name(), words, () -> opener.openForCustomer(flag)))
                .toArray(Component[]::new);
    }

    private Component createAction(String href, String key) {
        Anchor link = new Anchor(href, words.text(key));
        link.addClassName("sw-action");
        return link;
    }

    private Component createNeighbours(Place place) {
        Div way = new Div(
                createNeighbour(place.previous(), VaadinIcon.ANGLE_LEFT, "previous"),
                new Span(words.text("place", words.number(place.index() + 1L), words.number((long) place.total()))),
                createNeighbour(place.next(), VaadinIcon.ANGLE_RIGHT, "next"));
        way.addClassName("insights-way");
        return way;
    }

    private static Component createIcon(VaadinIcon icon) {
        Component made = icon.create();
        made.getElement().setAttribute("aria-hidden", "true");
        return made;
    }

    private Component createNeighbour(@Nullable CustomerId customerId, VaadinIcon icon, String key) {
        Anchor link = new Anchor();
        link.add(createIcon(icon));
        link.addClassName("sw-action");
        link.setTitle(words.text(key));
        link.getElement().setAttribute("aria-label", words.text(key));
        if (customerId == null) {
            // Without an address an anchor has no role, and only a role may be named and disabled
            link.getElement().setAttribute("role", "link").setAttribute("aria-disabled", "true");
        } else {
            neighbours.put(link, customerId);
        }
        return link;
    }

    private Component createArchive(Customer customer, CustomerEdits edits) {
        boolean archived = customer.presence().isArchived();
        Button button = new Button(
                words.text(archived ? "action.restore" : "action.archive"),
                archived ? VaadinIcon.ARCHIVES.create() : VaadinIcon.ARCHIVE.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClickListener(event -> {
            if (archived) {
                edits.restore(customer);
            } else {
                edits.archive(customer);
            }
        });
        return button;
    }

    private void addNotices(Customer customer) {
        Instant archived = customer.presence().archivedAt();
        if (archived != null) {
            LocalDate day = LocalDate.ofInstant(archived, ZoneOffset.UTC);
            getContent().add(createNotice(words.text("notice.archived", words.date(day))));
        }
        LocalDate notSeen = customer.presence().notSeenSince();
        if (notSeen != null) {
            getContent().add(createNotice(words.text("notice.notSeen", words.date(notSeen))));
        }
    }

    private static Component createNotice(String text) {
        Paragraph notice = new Paragraph(text);
        notice.addClassName("insights-notice");
        return notice;
    }
}
