package io.seatwise.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.i18n.I18NProvider;

/** Short messages at the lower edge, one at a time. What went well leaves by itself; what failed stays until it is closed. */
public final class Notices {

    private static final int MILLIS = 5000;

    /** In the middle of the lower edge: the navigation is at the left, the buttons of forms are at both ends. */
    private static final Notification.Position PLACE = Notification.Position.BOTTOM_CENTER;

    private Notices() {}

    public static Notification done(String text) {
        Notification notification = new Notification(text, MILLIS, PLACE);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        return open(notification);
    }

    /** Done, with a button that takes it back. */
    public static Notification done(String text, String undo, Runnable action) {
        Notification notification = new Notification();
        Button button = new Button(undo, event -> {
            notification.close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return show(notification, text, button, NotificationVariant.LUMO_SUCCESS, 2 * MILLIS);
    }

    /** An error: what happened, what was kept, what to do. */
    public static Notification failed(String text) {
        Notification notification = new Notification();
        notification.setAssertive(true);
        Button close = new Button(VaadinIcon.CLOSE.create(), event -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(I18NProvider.translate("base.close"));
        return show(notification, text, close, NotificationVariant.LUMO_ERROR, 0);
    }

    private static Notification show(
            Notification notification, String text, Button button, NotificationVariant variant, int millis) {
        HorizontalLayout line = new HorizontalLayout(new Div(text), button);
        line.setAlignItems(FlexComponent.Alignment.CENTER);
        notification.add(line);
        notification.addThemeVariants(variant);
        notification.setPosition(PLACE);
        notification.setDuration(millis);
        return open(notification);
    }

    /** Closes the message before: messages never lie on each other. */
    private static Notification open(Notification notification) {
        UI ui = UI.getCurrent();
        Notification before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(ui, Notification.class, notification);
        notification.open();
        return notification;
    }
}
