package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.Links;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.access.feeds.FeedLinks;
import io.seatwise.base.ui.DownloadLink;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.exports.ExportDownloads;
import io.seatwise.portfolio.views.ui.ColumnChooser;
import io.seatwise.portfolio.views.ui.OpenView;
import io.seatwise.portfolio.views.ui.PageViews;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.export.RenewalsWorkbook;
import java.util.function.Supplier;

/** What can be done with the renewals on screen: take them out as a file, print, keep as a view, follow in a calendar. */
@org.springframework.stereotype.Component
class RenewalActions {

    private final ExportDownloads downloads;
    private final FeedLinks feeds;
    private final Links links;
    private final Scopes scopes;
    private final PageViews pageViews;

    RenewalActions(ExportDownloads downloads, FeedLinks feeds, Links links, Scopes scopes, PageViews pageViews) {
        this.pageViews = pageViews;
        this.downloads = downloads;
        this.feeds = feeds;
        this.links = links;
        this.scopes = scopes;
    }

    /** The views that the person keeps of the page. */
    OpenView views(PartnerScope scope, ColumnChooser columns, PageHeader header) {
        return pageViews.of(
                RenewalsView.PATH,
                columns,
                address -> RenewalFilterBar.write(RenewalFilterBar.read(address).visibleTo(scope)),
                header);
    }

    /**
     * @param asked what is on screen
     * @param views the menu of saved views
     * @param columns the choice of columns
     */
    Component[] create(Supplier<RenewalParameters> asked, Component views, Component columns) {
        Supplier<String> query = () -> new QueryParameters(RenewalFilterBar.write(asked.get())).getQueryString();
        UI ui = UI.getCurrent();
        DownloadLink workbook = new DownloadLink(
                downloads.of(RenewalsWorkbook.KEY, () -> asked.get().toMap()),
                ui.getTranslation("portfolio.export.workbook"),
                ui.getTranslation("renewals.export.contents"));
        Button print = button("portfolio.print", VaadinIcon.PRINT);
        print.setTooltipText(ui.getTranslation("renewals.print.hint"));
        print.addClickListener(event -> ui.navigate(RenewalsPrintView.PATH, QueryParameters.fromString(query.get())));
        Button calendar = button("renewals.calendar", VaadinIcon.CALENDAR);
        calendar.setTooltipText(ui.getTranslation("renewals.calendar.hint"));
        calendar.addClickListener(event -> new CalendarDialog(feeds, links, scopes).open());
        return new Component[] {workbook, print, views, columns, calendar};
    }

    private static Button button(String key, VaadinIcon icon) {
        Button button = new Button(UI.getCurrent().getTranslation(key), icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
