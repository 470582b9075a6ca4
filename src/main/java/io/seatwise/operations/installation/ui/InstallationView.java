package io.seatwise.operations.installation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditWords;
import io.seatwise.access.audit.ui.AuditDownload;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.base.storage.LedgerFolder;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tables;
import io.seatwise.operations.installation.InstallationReader;
import io.seatwise.operations.installation.InstallationStatus;
import io.seatwise.operations.installation.InstallationStatus.Backlog;
import io.seatwise.operations.installation.InstallationStatus.Job;
import io.seatwise.operations.installation.InstallationStatus.PartnerUse;
import io.seatwise.operations.installation.InstallationStatus.Versions;
import io.seatwise.operations.installation.OperatorAudit;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator sees whether the installation is well, what runs, how much each partner uses it, and what operators did. */
@Route(value = "operator/installation", layout = MainLayout.class)
@PageTitle("operations.installation.title")
@Menu(title = "operations.installation.title", order = 20, icon = "vaadin:server")
@RolesAllowed(Roles.OPERATOR)
@CssImport("./installation.css")
class InstallationView extends Composite<Div> {

    private static final String MODULE = "operations.installation.";

    private final transient Formats formats = Formats.current();
    private final transient Texts texts;

    InstallationView(
            InstallationReader reader,
            OperatorAudit audit,
            AuditWords words,
            AuditDownload download,
            Texts texts,
            Clock clock) {
        this.texts = texts;
        InstallationStatus status = reader.read();
        getContent().addClassNames("sw-page", "installation");
        Div facts = new Div(createHealth(status), createVersions(status.versions()));
        facts.addClassName("installation-facts");
        getContent()
                .add(
                        new PageHeader(text("title")).setCoverage(text("coverage", formats.dateTime(clock.instant()))),
                        facts,
                        panel("jobs", createJobs(status.use().jobs())),
                        panel(
                                "partners",
                                createPartners(status.use().partners()),
                                new Paragraph(text("partners.note"))),
                        panel(
                                "audit",
                                download.link(
                                        "seatwise-operator-audit",
                                        getTranslation("access.audit.csv"),
                                        text("audit.csv.hint"),
                                        output -> audit.write(action -> words.action(action, getLocale()), output)),
                                new OperatorAuditGrid(audit.newest(), words)));
    }

    private Component createHealth(InstallationStatus status) {
        DescriptionList list = new DescriptionList();
        boolean writable = status.storage().isWritable();
        add(
                list,
                "storage",
                new Badge(text("storage." + status.storage()), writable ? Badge.Tone.GOOD : Badge.Tone.BAD));
        add(list, "database", new Span(databaseSize(status)));
        add(
                list,
                "disk",
                new Span(text(
                        "disk.of",
                        formats.bytes(status.room().free()),
                        formats.bytes(status.room().total()))));
        add(list, "backup", new Span(backup(status)));
        add(list, "ledger", new Span(ledger(status.backup().ledger())));
        Backlog backlog = status.backlog();
        add(
                list,
                "backlog",
                new Span(
                        backlog.customers() == 0
                                ? text("backlog.none")
                                : text("backlog.due", backlog.customers(), formats.dateTime(backlog.oldest()))));
        add(list, "failures", new Span(formats.count(backlog.failures())));
        return panel("health", list);
    }

    private String databaseSize(InstallationStatus status) {
        Long bytes = status.room().database();
        if (bytes == null) {
            return Formats.UNKNOWN;
        }
        Integer live = status.room().livePercent();
        return live == null ? formats.bytes(bytes) : text("database.live", formats.bytes(bytes), live);
    }

    private String backup(InstallationStatus status) {
        Instant last = status.backup().last();
        return last == null
                ? text(status.backup().nightly() ? "backup.none" : "backup.server")
                : formats.dateTime(last);
    }

    private String ledger(LedgerFolder.@Nullable Size ledger) {
        if (ledger == null) {
            return Formats.UNKNOWN;
        }
        return ledger.last() == null
                ? text("ledger.none")
                : text("ledger.of", ledger.entries(), formats.bytes(ledger.bytes()), formats.dateTime(ledger.last()));
    }

    private Component createVersions(Versions versions) {
        DescriptionList list = new DescriptionList();
        add(list, "version.application", new Span(shown(versions.application())));
        add(list, "version.java", new Span(versions.java()));
        add(list, "version.database", new Span(versions.database()));
        add(
                list,
                "version.migration",
                new Span(text("version.migration.of", shown(versions.migration()), versions.migrations())));
        return panel("versions", list);
    }

    private Grid<Job> createJobs(List<Job> jobs) {
        Grid<Job> grid = grid(jobs, "jobs");
        grid.addColumn(this::name)
                .setHeader(text("job.name"))
                .setComparator(Tables.byText(this::name))
                .setWidth("18rem");
        grid.addColumn(this::state)
                .setHeader(text("job.state"))
                .setComparator(Tables.byText(this::state))
                .setWidth("10rem");
        grid.addColumn(job -> formats.dateTime(job.next()))
                .setHeader(text("job.next"))
                .setComparator(Tables.by(Job::next))
                .setWidth("12rem");
        grid.addColumn(job -> formats.dateTime(job.lastSuccess()))
                .setHeader(text("job.success"))
                .setComparator(Tables.by(Job::lastSuccess))
                .setWidth("12rem");
        grid.addColumn(this::failure)
                .setHeader(text("job.failure"))
                .setComparator(Tables.by(job -> job.failures().last()))
                .setWidth("16rem");
        NarrowRows.asCards(
                grid,
                text("jobs"),
                job -> card(
                        name(job),
                        state(job),
                        labelled("job.success", formats.dateTime(job.lastSuccess())),
                        labelled("job.failure", failure(job))));
        return grid;
    }

    private Grid<PartnerUse> createPartners(List<PartnerUse> partners) {
        Grid<PartnerUse> grid = grid(partners, "partners");
        grid.addColumn(PartnerUse::name)
                .setHeader(text("partner"))
                .setComparator(Tables.byText(PartnerUse::name))
                .setFlexGrow(2);
        grid.addColumn(use -> formats.count(use.customers()))
                .setHeader(text("customers"))
                .setComparator(Tables.by(PartnerUse::customers))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(use -> formats.count(use.facts()))
                .setHeader(text("facts"))
                .setComparator(Tables.by(PartnerUse::facts))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(use -> bytes(use.bytes()))
                .setHeader(text("bytes"))
                .setComparator(Tables.by(PartnerUse::bytes))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(use -> formats.dateTime(use.lastImport()))
                .setHeader(text("lastImport"))
                .setComparator(Tables.by(PartnerUse::lastImport));
        NarrowRows.asCards(
                grid,
                text("partners"),
                use -> card(
                        use.name(),
                        labelled("customers", formats.count(use.customers())),
                        labelled("facts", formats.count(use.facts())),
                        labelled("bytes", bytes(use.bytes())),
                        labelled("lastImport", formats.dateTime(use.lastImport()))));
        return grid;
    }

    private <T> Grid<T> grid(List<T> items, String name) {
        Grid<T> grid = new Grid<>();
        Tables.style(grid, text(name), text(name + ".empty"));
        grid.setAllRowsVisible(items.size() <= 50);
        grid.setItems(items);
        return grid;
    }

    private static Component card(String head, String... lines) {
        Div title = new Div(new Span(head));
        title.addClassName(NarrowRows.HEAD);
        Div card = new Div(title);
        for (String line : lines) {
            card.add(new Div(line));
        }
        return card;
    }

    private String labelled(String key, String value) {
        return text(key) + ": " + value;
    }

    /** A job in the reader's words; one that this version does not know, as it is stored. */
    private String name(Job job) {
        String key = MODULE + "job.of." + job.name();
        return texts.has(key) ? getTranslation(key) : job.name();
    }

    private String state(Job job) {
        List<String> parts = new ArrayList<>();
        if (job.running() > 0) {
            parts.add(text("job.running", job.running()));
        }
        if (job.waiting() > 0) {
            parts.add(text("job.waiting", job.waiting()));
        }
        return String.join(", ", parts);
    }

    private String failure(Job job) {
        String at = formats.dateTime(job.failures().last());
        long inARow = job.failures().inARow();
        return inARow == 0 ? at : text("job.failures", at, inARow);
    }

    private String bytes(@Nullable Long bytes) {
        return bytes == null ? Formats.UNKNOWN : formats.bytes(bytes);
    }

    private static String shown(@Nullable String value) {
        return value == null ? Formats.UNKNOWN : value;
    }

    private void add(DescriptionList list, String key, Component value) {
        list.add(new Term(text(key)), new Description(value));
    }

    private Section panel(String heading, Component... content) {
        Section section = new Section(new H2(text(heading)));
        section.addClassName("sw-panel");
        section.add(content);
        return section;
    }

    private String text(String key, Object... values) {
        return getTranslation(MODULE + key, values);
    }
}
