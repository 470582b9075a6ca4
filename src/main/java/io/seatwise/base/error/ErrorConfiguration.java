package io.seatwise.base.error;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.seatwise.base.i18n.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each session its error handler, and the browser the words for a lost connection and an ended session. */
@Component
class ErrorConfiguration implements VaadinServiceInitListener {

    private static final int MILLIS_BETWEEN = 3000;
    private static final int ATTEMPTS = 200;

    private final Texts texts;
    private final ObjectProvider<ErrorAnswer> answers;

    ErrorConfiguration(Texts texts, ObjectProvider<ErrorAnswer> answers) {
        this.texts = texts;
        this.answers = answers;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource()
                .addSessionInitListener(init -> init.getSession()
                        .setErrorHandler(
                                new UnexpectedErrors(answers.orderedStream().toList())));
        event.getSource().addUIInitListener(init -> configureReconnect(init.getUI()));
    }

    private SystemMessages messages(@Nullable Locale given) {
        Locale locale = given == null ? Locale.ENGLISH : given;
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("base.session.expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("base.session.expired.text", locale));
        messages.setInternalErrorCaption(texts.getTranslation("base.error.dialog.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("base.session.reload", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("base.session.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("base.session.cookies.text", locale));
        return messages;
    }

    private void configureReconnect(UI ui) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(texts.getTranslation("base.session.reconnect", ui.getLocale()));
        dialog.setDialogTextGaveUp(texts.getTranslation("base.session.reconnectGaveUp", ui.getLocale()));
        dialog.setReconnectAttempts(ATTEMPTS);
        dialog.setReconnectInterval(MILLIS_BETWEEN);
    }
}
