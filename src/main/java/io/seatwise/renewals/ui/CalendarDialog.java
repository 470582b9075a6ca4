package io.seatwise.renewals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.access.Links;
import io.seatwise.access.Scopes;
import io.seatwise.access.feeds.FeedLink;
import io.seatwise.access.feeds.FeedLinks;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Notices;
import io.seatwise.renewals.Deadlines;
import java.util.Optional;

/** A person's calendar link: create it, renew it, revoke it. The whole address is shown at its creation alone. */
class CalendarDialog extends Dialog {

    private final transient FeedLinks feeds;
    private final transient Links links;
    private final transient Scopes scopes;
    private final Div body = new Div();

    CalendarDialog(FeedLinks feeds, Links links, Scopes scopes) {
        this.feeds = feeds;
        this.links = links;
        this.scopes = scopes;
        setHeaderTitle(text(""));
        setWidth("min(36rem, 95vw)");
        body.addClassName("renewal-calendar");
        add(body);
        getFooter().add(new Button(text(".close"), event -> close()));
        show();
    }

    private void show() {
        body.removeAll();
        body.add(new Paragraph(text(".explanation", Deadlines.DAYS)));
        Optional<FeedLink> link = feeds.of(scopes.current());
        if (link.isEmpty()) {
            body.add(primary(".create", this::onCreate));
            return;
        }
        Formats formats = Formats.current();
        body.add(
                new Paragraph(text(
                        link.get().lastReadAt() == null ? ".unread" : ".read",
                        link.get().hint(),
                        formats.dateTime(link.get().createdAt()),
                        formats.dateTime(link.get().lastReadAt()))),
                new Paragraph(text(".renew.text")));
        Button revoke = new Button(text(".revoke"), event -> onRevoke());
        revoke.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div buttons = new Div(primary(".renew", this::onCreate), revoke);
        buttons.addClassName("renewal-actions");
        body.add(buttons);
    }

    private void onCreate() {
        String address = links.to("/calendar/" + feeds.create(scopes.current()) + "/renewals.ics");
        body.removeAll();
        TextField field = new TextField(text(".address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Button copy = new Button(text(".copy"), VaadinIcon.COPY.create());
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(event -> Notices.done(text(".copied")));
        Clipboard.onClick(copy).writeText(address);
        body.add(new Paragraph(text(".created")), field, copy);
    }

    private void onRevoke() {
        feeds.revoke(scopes.current());
        Notices.done(text(".revoked"));
        show();
    }

    private Button primary(String key, Runnable action) {
        Button button = new Button(text(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private String text(String key, Object... values) {
        return getTranslation("renewals.calendar" + key, values);
    }
}
