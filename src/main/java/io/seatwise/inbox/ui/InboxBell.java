package io.seatwise.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.inbox.Inbox;
import io.seatwise.inbox.Inbox.Entry;
import io.seatwise.inbox.InboxItem;
import io.seatwise.inbox.InboxKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The bell with the number of unread items; opens to the items, newest first. The shell imports its styles. */
class InboxBell extends Composite<Div> {

    private static final int MOST_SHOWN = 99;

    private final transient Inbox inbox;
    private final transient Scopes scopes;
    private final transient InboxTicker ticker;
    private final transient List<Registration> registrations = new ArrayList<>();
    private final Button bell = new Button(VaadinIcon.BELL.create());
    private final Span count = new Span();
    private final Popover popover = new Popover();
    private final Div panel = new Div();
    private transient List<Entry> entries = List.of();

    InboxBell(Inbox inbox, Scopes scopes, InboxTicker ticker) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.ticker = ticker;
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        bell.addClickListener(event -> open());
        count.addClassName("inbox-count");
        count.getElement().setAttribute("aria-hidden", "true");
        panel.addClassName("inbox-panel");
        popover.add(panel);
        popover.setTarget(bell);
        popover.setOpenOnClick(false);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("inbox.title"));
        getContent().addClassName("inbox");
        getContent().add(bell, count, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        registrations.add(ticker.listen(ui, this::lookAgain));
        registrations.add(ui.addAfterNavigationListener(navigation -> {
            popover.close();
            refresh();
        }));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
    }

    /** The session may have ended since the tick was sent: then nothing is shown to anybody. */
    private void lookAgain() {
        try {
            refresh();
        } catch (AuthenticationCredentialsNotFoundException | AccessDeniedException signedOut) {
            count.setVisible(false);
        }
    }

    private void refresh() {
        entries = inbox.entries(scopes.current(), getLocale());
        long unread = entries.stream().filter(entry -> !entry.read()).count();
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(unread));
        count.setVisible(unread > 0);
        bell.setAriaLabel(getTranslation("inbox.unread", unread));
        if (popover.isOpened()) {
            show();
        }
    }

    private void open() {
        refresh();
        show();
        popover.open();
    }

    private void show() {
        panel.removeAll();
        H2 title = new H2(getTranslation("inbox.title"));
        Button all = new Button(getTranslation("inbox.readAll"), event -> markRead(unread()));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.setEnabled(!unread().isEmpty());
        Div head = new Div(title, all);
        head.addClassName("inbox-head");
        panel.add(head);
        if (entries.isEmpty()) {
            panel.add(new Paragraph(getTranslation("inbox.empty")));
        } else {
            UnorderedList list = new UnorderedList();
            Formats formats = Formats.current();
            entries.forEach(entry -> list.add(createLine(entry, formats)));
            panel.add(list);
        }
        panel.add(createChoice());
    }

    private List<InboxItem> unread() {
        return entries.stream().filter(entry -> !entry.read()).map(Entry::item).toList();
    }

    private void markRead(List<InboxItem> items) {
        inbox.markRead(scopes.current(), items);
        refresh();
    }

    private ListItem createLine(Entry entry, Formats formats) {
        InboxItem item = entry.item();
        Anchor link = new Anchor(item.address(), item.text());
        Span about = new Span(
                getTranslation("inbox.about", getTranslation("inbox.kind." + item.kind()), formats.date(item.day())));
        about.addClassName("inbox-about");
        ListItem line = new ListItem(new Div(link, about));
        line.setClassName("inbox-new", !entry.read());
        if (!entry.read()) {
            Button done = new Button(VaadinIcon.CHECK.create(), event -> markRead(List.of(item)));
            done.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            done.setAriaLabel(getTranslation("inbox.read", item.text()));
            done.setTooltipText(getTranslation("inbox.read.hint"));
            line.add(done);
        }
        return line;
    }

    private Component createChoice() {
        PartnerScope scope = scopes.current();
        Set<InboxKind> hidden = inbox.hidden(scope);
        Div boxes = new Div();
        boxes.addClassName("inbox-kinds");
        for (InboxKind kind : inbox.kinds(scope)) {
            Checkbox box = new Checkbox(getTranslation("inbox.kind." + kind), !hidden.contains(kind));
            box.addValueChangeListener(event -> {
                inbox.hide(scopes.current(), kind, !event.getValue());
                refresh();
            });
            boxes.add(box);
        }
        return new Details(getTranslation("inbox.choice"), boxes);
    }
}
