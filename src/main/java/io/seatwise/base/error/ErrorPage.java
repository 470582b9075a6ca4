package io.seatwise.base.error;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.PageHeader;

/** An error page: explains the problem and links to the start page. */
abstract class ErrorPage extends Composite<Div> implements HasDynamicTitle {

    private String title = "";

    void show(String title, String lead, String text) {
        this.title = title;
        getContent().removeAll();
        getContent().addClassName("sw-page");
        getContent()
                .add(
                        new PageHeader(title),
                        new EmptyState(
                                VaadinIcon.COMPASS, lead, text, new Anchor("", getTranslation("base.error.home"))));
    }

    void showNotFound() {
        show(
                getTranslation("base.error.notFound.title"),
                getTranslation("base.error.notFound.lead"),
                getTranslation("base.error.notFound.text"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", title);
    }
}
