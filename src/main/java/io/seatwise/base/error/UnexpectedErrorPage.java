package io.seatwise.base.error;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageFailures;
import io.seatwise.base.ui.MainLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The error page for a failure while a page opens. The log has the id on screen beside the cause. */
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = CorrelationId.current();
        StorageCondition condition =
                StorageFailures.condition(parameter.getException()).orElse(null);
        if (condition != null) {
            LOG.warn("/{} could not be opened: {}", event.getLocation().getPath(), parameter.getException());
            show(
                    getTranslation("base.storage.title"),
                    getTranslation(condition.key()),
                    getTranslation("base.error.id", id));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        LOG.error("Error {} while opening /{}", id, event.getLocation().getPath(), parameter.getException());
        show(
                getTranslation("base.error.unexpected.title"),
                getTranslation("base.error.unexpected.lead"),
                getTranslation("base.error.unexpected.text", id));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
