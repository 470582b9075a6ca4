package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.seatwise.adoption.usage.SharingHabit;
import io.seatwise.adoption.usage.UsageReport;
import io.seatwise.adoption.usage.UsageReport.Finding;
import java.util.List;

/** Shows findings from the figures in plain words, and what to do about them. */
final class FindingPanel extends Composite<Section> {

    private FindingPanel() {
        getContent().addClassNames("sw-panel", "usage-wide", "usage-finding");
    }

    /** Of one customer. */
    static FindingPanel of(Finding finding, UsageWords words) {
        FindingPanel panel = new FindingPanel();
        String reading = "reading." + finding.reading();
        panel.getContent()
                .add(
                        new H2(words.text(reading)),
                        new Paragraph(words.finding(finding)),
                        new Paragraph(words.text(reading + ".action")));
        return panel;
    }

    /** Of the first customers of a portfolio that mail files, those with the most people concerned first. */
    static FindingPanel of(UsageReport report, UsageWords words) {
        FindingPanel panel = new FindingPanel();
        OrderedList list = new OrderedList();
        List<Finding> mailing = report.findings().stream()
                .filter(finding -> finding.reading() == SharingHabit.Reading.MAILED_FILES)
                .toList();
        for (Finding finding : mailing) {
            Anchor customer = new Anchor(
                    "customers/" + finding.customer() + "?tab=usage",
                    report.names().getOrDefault(finding.customer(), ""));
            Span reason = new Span(
                    finding.hidden()
                            ? words.text("findings.hidden")
                            : words.text(
                                    "findings.reason",
                                    words.formats().percent(finding.oneDrive()),
                                    words.formats().percent(finding.sharePoint())));
            reason.addClassName("usage-reason");
            list.add(new ListItem(customer, reason));
        }
        panel.getContent()
                .add(
                        new H2(words.text("findings", report.mailing())),
                        new Paragraph(words.text("findings.text")),
                        list);
        return panel;
    }
}
