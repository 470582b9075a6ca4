package io.seatwise.exports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.Tables;
import io.seatwise.exports.ExportDownloads;
import io.seatwise.exports.ExportRecord;
import io.seatwise.exports.ExportSort;
import io.seatwise.exports.Exports;
import io.seatwise.exports.QueryString;
import io.seatwise.exports.Report;
import io.seatwise.exports.ReportFormat;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be taken out as a file, with what it holds, and who took what: one's own exports, for an administrator all of
 * the partner's. Each can be taken again with the same filter; what it gives then is what is visible then.
 */
@Route(value = "exports", layout = MainLayout.class)
@Menu(title = "exports.title", order = 120, icon = "vaadin:download-alt")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./exports.css")
public class ExportsView extends Composite<Div> implements HasDynamicTitle {

    private final Exports exports;
    private final ExportDownloads downloads;
    private final PartnerScope scope;
    private final Formats formats = Formats.current();
    private final Div record = new Div();
    private final Grid<ExportRecord> grid = new Grid<>();

    public ExportsView(Exports exports, ExportDownloads downloads, Scopes scopes) {
        this.exports = exports;
        this.downloads = downloads;
        this.scope = scopes.current();
        getContent().addClassName("sw-page");
        getContent()
                .add(
                        new PageHeader(getTranslation("exports.title")).setCoverage(getTranslation("exports.coverage")),
                        createReports(),
                        createRecord());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("exports.title"));
    }

    private Component createReports() {
        Div cards = new Div();
        cards.addClassName("exports-reports");
        for (Report report : exports.listed()) {
            cards.add(createCard(report));
        }
        return cards;
    }

    private Component createCard(Report report) {
        String title = getTranslation(report.titleKey());
        H2 heading = new H2(title);
        Paragraph contents = new Paragraph(getTranslation(report.titleKey() + ".contents"));
        Anchor take = createLink(report.key(), Map.of(), getTranslation("exports.take"), icon(report));
        take.setAriaLabel(getTranslation("exports.take.of", title));
        take.addClassName("exports-take");
        Section card = new Section(heading, contents, take);
        card.addClassName("exports-card");
        return card;
    }

    private Component createRecord() {
        H2 heading = new H2(
                getTranslation(scope.role() == Role.PARTNER_ADMIN ? "exports.record.all" : "exports.record.own"));
        Tables.style(grid, heading.getText(), getTranslation("exports.empty.text"));
        grid.setAllRowsVisible(false);
        sorted(
                ExportSort.WHEN,
                grid.addColumn(row -> formats.dateTime(row.period().startedAt())));
        grid.addColumn(this::title)
                .setHeader(getTranslation("exports.column.what"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::inWords)
                .setHeader(getTranslation("exports.column.filter"))
                .setTooltipGenerator(this::inWords)
                .setFlexGrow(1);
        sorted(ExportSort.ROWS, grid.addColumn(row -> formats.count(row.size().rows())))
                .setTextAlign(ColumnTextAlign.END);
        sorted(ExportSort.SIZE, grid.addColumn(row -> formats.bytes(row.size().bytes())))
                .setTextAlign(ColumnTextAlign.END);
        if (scope.role() == Role.PARTNER_ADMIN) {
            sorted(ExportSort.WHO, grid.addColumn(row -> row.request().actor()));
        }
        sorted(ExportSort.STATE, grid.addComponentColumn(this::createState));
        grid.addComponentColumn(this::createRepeat)
                .setHeader(getTranslation("exports.column.again"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(DataProvider.fromCallbacks(
                query ->
                        exports
                                .records(
                                        scope,
                                        Tables.order(query, ExportSort.class),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> exports.countRecords(scope)));
        OrderInAddress.of(grid);
        Section section = new Section(heading, record);
        section.addClassName("exports-record");
        return section;
    }

    private Grid.Column<ExportRecord> sorted(ExportSort sort, Grid.Column<ExportRecord> column) {
        Tables.sortInDatabase(column, sort);
        return column.setHeader(getTranslation("exports.column." + sort.name().toLowerCase(Locale.ROOT)))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void refresh() {
        record.removeAll();
        if (exports.countRecords(scope) == 0) {
            record.add(new EmptyState(
                    VaadinIcon.DOWNLOAD_ALT,
                    getTranslation("exports.empty.title"),
                    getTranslation("exports.empty.text")));
        } else {
            grid.getDataProvider().refreshAll();
            record.add(grid);
        }
    }

    private String title(ExportRecord row) {
        return exports.find(row.request().report())
                .map(report -> getTranslation(report.titleKey()))
                .orElse(row.fileName());
    }

    private String inWords(ExportRecord row) {
        try {
            return exports.find(row.request().report())
                    .map(report -> report.inWords(
                            scope, QueryString.parse(row.request().query()), formats.locale()))
                    .orElse("");
        } catch (NotFoundException | IllegalArgumentException exception) {
            return getTranslation("exports.gone");
        }
    }

    private Component createState(ExportRecord row) {
        Badge.Tone tone = switch (row.state()) {
            case RUNNING -> Badge.Tone.INFO;
            case DONE -> Badge.Tone.GOOD;
            case FAILED -> Badge.Tone.BAD;
        };
        return new Badge(getTranslation("exports.state." + row.state()), tone);
    }

    private Component createRepeat(ExportRecord row) {
        if (exports.find(row.request().report()).isEmpty()) {
            return new Span();
        }
        Anchor again = createLink(
                row.request().report(),
                QueryString.parse(row.request().query()),
                getTranslation("exports.again"),
                VaadinIcon.REFRESH.create());
        again.setAriaLabel(getTranslation("exports.again.of", title(row), inWords(row)));
        return again;
    }

    private Anchor createLink(String report, Map<String, List<String>> parameters, String text, Icon icon) {
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor(downloads.of(report, () -> parameters, this::refresh), "");
        link.add(icon, new Span(text));
        link.addClassName("exports-link");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static Icon icon(Report report) {
        return report.format() == ReportFormat.WORKBOOK ? VaadinIcon.TABLE.create() : VaadinIcon.FILE.create();
    }
}
