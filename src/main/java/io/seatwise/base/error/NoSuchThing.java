package io.seatwise.base.error;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.ui.MainLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists, what it should show does not, or is not for this person: both look the same. */
@ParentLayout(MainLayout.class)
@PermitAll
class NoSuchThing extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        showNotFound();
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
