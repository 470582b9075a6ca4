package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.seatwise.portfolio.customer.ui.InsightsTable;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignImpact;
import io.seatwise.training.campaign.CampaignImpact.Moment;
import io.seatwise.training.campaign.CampaignImpact.Point;
import io.seatwise.training.campaign.CampaignResult;
import io.seatwise.training.campaign.CampaignStep;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignText;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.TargetRule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The parts of a campaign's page that only show. */
final class CampaignPanels {

    private final CampaignWords words;

    CampaignPanels(CampaignWords words) {
        this.words = words;
    }

    Section panel(String title, Component... content) {
        Section section = new Section(new H2(words.text(title)));
        section.add(content);
        section.addClassNames("sw-panel", "campaign-panel");
        return section;
    }

    Section message(CampaignPlan plan) {
        Div cards = new Div();
        cards.addClassName("campaign-cards");
        words.inReadersOrder(plan.message().texts().keySet())
                .forEach(language -> cards.add(card(language, plan.text(language))));
        Section section = panel("panel.message", cards);
        if (!plan.message().link().isEmpty()) {
            Anchor link = new Anchor(plan.message().link(), plan.message().link());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            section.add(new Paragraph(new Span(words.text("message.link") + " "), link));
        }
        return section;
    }

    /** The message much as people see it in the app. */
    Component card(String language, CampaignText text) {
        Span badge = CampaignWords.small(Locale.forLanguageTag(language)
                .getDisplayLanguage(words.formats().locale()));
        Span title = new Span(text.title());
        title.addClassName("campaign-card-title");
        Paragraph body = new Paragraph(text.body());
        Div callout = new Div(title, body);
        callout.addClassName("campaign-callout");
        callout.getElement().setAttribute("lang", language);
        Div card = new Div(badge, callout);
        card.addClassName("campaign-card");
        return card;
    }

    Section recipients(TargetRule target, RecipientEstimate estimate) {
        Section section = panel("panel.recipients", new Paragraph(words.text("recipients.rule")));
        if (target.narrowedBy() != null) {
            section.add(new Paragraph(words.text(
                    "recipients.narrowed",
                    words.text("attribute." + target.narrowedBy()),
                    String.join(", ", target.narrowedTo()))));
        }
        if (!target.excluded().isEmpty()) {
            section.add(new Paragraph(words.text("recipients.excluded", String.join(", ", target.excluded()))));
        }
        Paragraph figure = new Paragraph(words.recipients(estimate));
        figure.addClassName("campaign-figure");
        section.add(figure, CampaignWords.small(words.text("recipients.basis")));
        return section;
    }

    Section schedule(CampaignPlan plan, Collection<CampaignWarning> warnings) {
        Section section = panel(
                "panel.schedule",
                new Paragraph(words.window(plan)),
                new Paragraph(words.text("frequency." + plan.schedule().frequency())));
        section.add(warnings(warnings));
        return section;
    }

    Component warnings(Collection<CampaignWarning> warnings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("campaign-warnings");
        warnings.forEach(warning -> {
            Component icon = VaadinIcon.WARNING.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            list.add(new ListItem(icon, new Span(words.warning(warning))));
        });
        list.setVisible(!warnings.isEmpty());
        return list;
    }

    Component results(Campaign campaign, List<CampaignResult> results) {
        return new InsightsTable(
                words.text("panel.results"),
                List.of(
                        Heading.text(words.text("results.day")),
                        Heading.number(words.text("results.seen")),
                        Heading.number(words.text("results.clicks")),
                        Heading.number(words.text("results.rate"))),
                table -> fill(table, campaign, results));
    }

    private void fill(Rows table, Campaign campaign, List<CampaignResult> results) {
        for (CampaignResult result : results) {
            table.addRow(words.formats().date(result.day()))
                    .add(words.formats().count(result.seen()))
                    .add(words.formats().count(result.clicks()))
                    .add(words.formats()
                            .percent(
                                    result.seen() == 0
                                            ? null
                                            : io.seatwise.base.Ratio.of(result.clicks(), result.seen())));
        }
        table.addTotals(words.text("results.total"))
                .add(words.formats().count(campaign.reach().seen()))
                .add(words.formats().count(campaign.reach().clicks()))
                .add(words.clickThrough(campaign));
    }

    Section impact(Campaign campaign, CampaignImpact impact) {
        InsightsTable table = new InsightsTable(
                words.text("panel.impact"),
                List.of(
                        Heading.text(words.text("impact.moment")),
                        Heading.text(words.text("impact.day")),
                        Heading.number(words.text(
                                "insight." + campaign.plan().subject().insight()))),
                rows -> impact.points().forEach(point -> addPoint(rows, point)));
        String end = words.formats().points(impact.change(Moment.BEFORE, Moment.END));
        String after = words.formats().points(impact.change(Moment.BEFORE, Moment.AFTER));
        return panel(
                "panel.impact",
                new Paragraph(words.text(
                        campaign.plan().subject().insight().category() == null
                                ? "impact.about.licences"
                                : "impact.about.score")),
                table,
                new Paragraph(words.text("impact.change", end, after)),
                CampaignWords.small(words.text("impact.note")));
    }

    private void addPoint(Rows table, Point point) {
        table.addRow(words.text("impact." + point.moment()))
                .add(words.formats().date(point.wanted()))
                .add(
                        point.ahead()
                                ? words.text("impact.ahead")
                                : point.day() == null
                                        ? words.text("impact.unknown")
                                        : words.formats().percent(point.percent()));
    }

    Section history(List<CampaignStep> steps) {
        OrderedList list = new OrderedList();
        list.addClassName("campaign-history");
        for (CampaignStep step : steps.reversed()) {
            String who = step.actor().isEmpty() ? words.text("history.day") : step.actor();
            Div line = new Div(
                    words.badge(step.state()),
                    new Span(words.text("did." + step.action())),
                    CampaignWords.small(
                            words.text("history.who", who, words.formats().dateTime(step.at()))));
            line.addClassName("campaign-step");
            ListItem item = new ListItem(line);
            if (!step.comment().isEmpty()) {
                Paragraph comment = new Paragraph(step.comment());
                comment.addClassName("campaign-comment");
                item.add(comment);
            }
            list.add(item);
        }
        return panel("panel.history", list);
    }

    static Component kitSection(String heading, List<String> paragraphs) {
        Div section = new Div(new H3(heading));
        paragraphs.forEach(each -> section.add(new Paragraph(each)));
        section.addClassName("campaign-kit-section");
        return section;
    }
}
