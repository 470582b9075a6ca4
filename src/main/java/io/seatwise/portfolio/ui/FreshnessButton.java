package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedStatus;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.positions.Freshness;
import io.seatwise.licensing.positions.SourceDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dot and "2 days old"; opens to a list by source. Looks again with each page that opens. */
class FreshnessButton extends NativeButton implements AfterNavigationObserver {

    private final transient PartnerScope scope;
    private final transient Freshness freshness;
    private final transient Derived derived;
    private final transient Clock clock;
    private final Span dot = new Span();
    private final Span text = new Span();

    FreshnessButton(PartnerScope scope, Freshness freshness, Derived derived, Clock clock) {
        this.scope = scope;
        this.freshness = freshness;
        this.derived = derived;
        this.clock = clock;
        addClassName("overview-freshness");
        dot.addClassName("overview-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        text.addClassName("overview-freshness-text");
        getElement().setAttribute("aria-haspopup", "dialog");
        setTitle(getTranslation("overview.freshness.title"));
        add(dot, text);
        addClickListener(event -> open());
        refresh();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        LocalDate newest = freshness.of(scope).stream()
                .map(SourceDate::day)
                .max(LocalDate::compareTo)
                .orElse(null);
        text.setText(newest == null ? getTranslation("overview.freshness.none") : age("figures", newest));
        dot.setClassName("overview-stale", newest == null || isStale(newest));
    }

    private void open() {
        List<SourceDate> sources = freshness.of(scope);
        Div panel = new Div(new H2(getTranslation("overview.freshness.title")), list(sources));
        panel.addClassName("overview-sources-panel");
        addStatus(panel);
        Popover popover = new Popover(panel);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setOpenOnClick(false);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(getTranslation("overview.freshness.title"));
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                popover.removeFromParent();
            }
        });
        getUI().ifPresent(ui -> ui.add(popover));
        popover.open();
    }

    /** Says whether derived figures have yet to follow, and to an administrator which could not be computed. */
    private void addStatus(Div panel) {
        DerivedStatus status = derived.status(scope);
        if (status.due()) {
            panel.add(new Paragraph(getTranslation("overview.freshness.due")));
        }
        for (DerivedStatus.Failure failure : status.failures()) {
            Paragraph failed = new Paragraph(getTranslation(
                    "overview.freshness.failed",
                    getTranslation("overview.freshness.derivation." + failure.derivation()),
                    failure.errorId()));
            failed.getElement().setAttribute("role", "alert");
            panel.add(failed);
        }
    }

    private com.vaadin.flow.component.Component list(List<SourceDate> sources) {
        if (sources.isEmpty()) {
            return new Paragraph(getTranslation("overview.freshness.none"));
        }
        Formats formats = Formats.of(this);
        DescriptionList list = new DescriptionList();
        list.addClassName("overview-sources");
        for (SourceDate source : sources) {
            String name = getTranslation(
                    "overview.freshness.line",
                    getTranslation("overview.freshness.kind." + source.kind()),
                    service(source.service()));
            String day =
                    getTranslation("overview.freshness.line", formats.date(source.day()), age("age", source.day()));
            list.add(new DescriptionList.Term(name), new DescriptionList.Description(day));
        }
        return list;
    }

    private String service(@Nullable String service) {
        if (service == null || service.isEmpty()) {
            return getTranslation("overview.freshness.service");
        }
        return switch (service) {
            case "o365", "crm", "powerbi", "ems", "m365-all" -> getTranslation("overview.freshness.service." + service);
            default -> service;
        };
    }

    private String age(String text, LocalDate day) {
        return getTranslation("overview.freshness." + text, ChronoUnit.DAYS.between(day, today()));
    }

    private boolean isStale(LocalDate day) {
        return FlagRules.isStale(day, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
