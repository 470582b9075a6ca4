package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.adoption.usage.UsageReport.PeriodUsage;
import io.seatwise.adoption.usage.UsageReport.Sku;
import io.seatwise.adoption.usage.UsageReport.Storage;
import io.seatwise.base.ui.PercentBar;
import io.seatwise.licensing.metrics.OrganisationFigures.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of what Microsoft's own reports say: workloads over a period, storage, licences. */
final class ReportPanel extends Composite<Section> {

    private ReportPanel(String title, UsageRows table, String note) {
        getContent().addClassName("sw-panel");
        getContent().add(new H2(title), table, new Paragraph(note));
    }

    /** Active of enabled people over the days before the newest report. */
    static ReportPanel recent(PeriodUsage recent, UsageWords words) {
        String title = words.text(
                "recent", recent.period().substring(1), words.formats().date(recent.day()));
        UsageRows table = new UsageRows(
                title,
                List.of(
                        words.text("column.product"),
                        words.text("figure.enabled"),
                        words.text("figure.active"),
                        words.text("figure.activeShare")));
        recent.workloads()
                .forEach(each -> table.add(
                        new Span(each.product()),
                        words.formats().count(each.enabled()),
                        words.formats().count(each.active()),
                        new PercentBar(each.activeShare(), words.formats())));
        return new ReportPanel(title, table, words.text("recent.note"));
    }

    /** Usage of the whole organisation by workload, with whether it counts in totals. */
    static ReportPanel organisation(Organisation organisation, UsageWords words) {
        String title = words.text("organisation", words.formats().date(organisation.day()));
        UsageRows table = new UsageRows(
                title,
                List.of(
                        words.text("organisation.workload"),
                        words.text("organisation.entitled"),
                        words.text("organisation.active"),
                        words.text("organisation.usage")));
        organisation
                .workloads()
                .forEach(each -> table.add(
                        new Span(each.title()),
                        words.formats().count(each.entitled()),
                        words.formats().count(each.active()),
                        new PercentBar(each.usage(), words.formats())));
        return new ReportPanel(
                title, table, words.text(organisation.counted() ? "organisation.counted" : "organisation.leftOut"));
    }

    /** The newest bytes by product, with the first there are. */
    static ReportPanel storage(List<Storage> storage, UsageWords words) {
        Map<String, Storage> first = new LinkedHashMap<>();
        Map<String, Storage> newest = new LinkedHashMap<>();
        for (Storage each : storage) {
            first.putIfAbsent(each.product(), each);
            newest.put(each.product(), each);
        }
        UsageRows table = new UsageRows(
                words.text("storage"),
                List.of(
                        words.text("column.product"),
                        words.text("storage.newest"),
                        words.text("column.day"),
                        words.text("storage.first"),
                        words.text("storage.since")));
        newest.values().forEach(each -> {
            Storage before = first.getOrDefault(each.product(), each);
            table.add(
                    new Span(each.product()),
                    words.formats().bytes(each.bytes()),
                    words.formats().date(each.day()),
                    words.formats().bytes(before.bytes()),
                    words.formats().date(before.day()));
        });
        return new ReportPanel(words.text("storage"), table, words.text("storage.note"));
    }

    /** The tenant's own list of licences. */
    static ReportPanel licences(List<Sku> licences, UsageWords words) {
        String title =
                words.text("licences", words.formats().date(licences.getFirst().day()));
        UsageRows table = new UsageRows(
                title,
                List.of(
                        words.text("column.licence"),
                        words.text("licences.sold"),
                        words.text("licences.assigned"),
                        words.text("licences.deployment"),
                        words.text("licences.suspended"),
                        words.text("licences.lockedOut")));
        licences.forEach(each -> table.add(
                new Span(each.partNumber()),
                words.formats().count(each.seats().sold()),
                words.formats().count(each.seats().assigned()),
                new PercentBar(each.deployment(), words.formats(), words.text("licences.none")),
                words.formats().count(each.seats().suspended()),
                words.formats().count(each.seats().lockedOut())));
        return new ReportPanel(title, table, words.text("licences.note"));
    }
}
