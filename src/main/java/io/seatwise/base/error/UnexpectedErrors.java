package io.seatwise.base.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageFailures;
import io.seatwise.base.ui.ConfirmationDialog;
import io.seatwise.base.ui.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * What happens when a click or another step on an open page fails: the cause goes to the log, the person reads what
 * happened, that nothing half done was kept, and the id to give to support.
 */
class UnexpectedErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    private final List<ErrorAnswer> answers;

    UnexpectedErrors(List<ErrorAnswer> answers) {
        this.answers = List.copyOf(answers);
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        UI ui = UI.getCurrent();
        if (ui != null && answers.stream().anyMatch(answer -> answer.answer(cause))) {
            return;
        }
        if (isGone(cause)) {
            LOG.info("Not there or not allowed: {}", cause.toString());
            if (ui != null) {
                Notices.failed(I18NProvider.translate("base.error.gone"));
            }
            return;
        }
        StorageCondition condition = StorageFailures.condition(cause).orElse(null);
        if (condition != null) {
            LOG.warn("A step could not be done: {}", String.valueOf(cause));
            if (ui != null) {
                Notices.failed(I18NProvider.translate(condition.key()));
            }
            return;
        }
        String id = CorrelationId.current();
        LOG.error("Error {}", id, cause);
        if (ui != null) {
            show(id);
        }
    }

    private static boolean isGone(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof NotFoundException || at instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    private static void show(String id) {
        String text =
                I18NProvider.translate("base.error.dialog.text") + " " + I18NProvider.translate("base.error.id", id);
        new ConfirmationDialog(
                        I18NProvider.translate("base.error.dialog.title"),
                        text,
                        I18NProvider.translate("base.close"),
                        () -> {})
                .openAsMessage();
    }
}
