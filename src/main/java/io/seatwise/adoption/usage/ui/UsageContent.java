package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.seatwise.adoption.usage.UsageReport;

/** The panels of a usage report. The report has no figures of single persons, and says so. */
@CssImport("./adoption-usage.css")
class UsageContent extends Composite<Div> {

    private final Div panels = new Div();

    /** @param oneCustomer whether findings are about one customer; else they are a list of customers */
    UsageContent(UsageReport report, boolean oneCustomer, UsageWords words) {
        getContent().addClassName("usage-content");
        panels.addClassName("usage-panels");
        addFindings(report, oneCustomer, words);
        report.whole()
                .flatMap(product ->
                        product.newestComplete().map(month -> new SummaryPanel(product.product(), month, words)))
                .ifPresent(panels::add);
        if (!report.products().isEmpty()) {
            panels.add(new WorkloadPanel(report.products(), words));
            report.whole().ifPresent(product -> panels.add(new ComingPanel(product, words)));
        }
        if (!report.inventory().activations().isEmpty()) {
            panels.add(new ActivationPanel(report.inventory().activations(), words));
        }
        UsageReport.Regions regions = report.regions();
        if (regions != null) {
            panels.add(new RegionPanel(regions, words));
        }
        UsageReport.PeriodUsage recent = report.recent();
        if (recent != null) {
            panels.add(ReportPanel.recent(recent, words));
        }
        if (!report.inventory().storage().isEmpty()) {
            panels.add(ReportPanel.storage(report.inventory().storage(), words));
        }
        if (!report.inventory().licences().isEmpty()) {
            panels.add(ReportPanel.licences(report.inventory().licences(), words));
        }
        Paragraph about = new Paragraph(words.text("about"));
        about.addClassName("usage-about");
        Paragraph hidden = new Paragraph(words.text("hidden"));
        hidden.addClassName("usage-about");
        getContent().add(panels, about, hidden);
        addMissing(report, words);
    }

    private void addFindings(UsageReport report, boolean oneCustomer, UsageWords words) {
        if (oneCustomer) {
            report.findings().forEach(finding -> panels.add(FindingPanel.of(finding, words)));
        } else if (report.mailing() > 0) {
            panels.add(FindingPanel.of(report, words));
        }
    }

    /** Names the files that would bring the missing figures. */
    private void addMissing(UsageReport report, UsageWords words) {
        if (report.products().isEmpty()) {
            getContent().add(missing(words.text("missing.months")));
        }
        if (report.inventory().activations().isEmpty()) {
            getContent().add(missing(words.text("missing.activation")));
        }
        if (report.regions() == null) {
            getContent().add(missing(words.text("missing.regions")));
        }
    }

    private static Paragraph missing(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("usage-missing");
        return line;
    }
}
