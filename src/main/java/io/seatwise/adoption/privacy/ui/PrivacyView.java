package io.seatwise.adoption.privacy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.Roles;
import io.seatwise.base.ui.LinkedHeading;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What is kept of an organisation and what never is, to be read out or printed for a customer's works council. */
@Route(value = "privacy", layout = MainLayout.class)
@PageTitle("adoption.privacy.title")
@Menu(title = "adoption.privacy.title", order = 225, icon = "vaadin:shield")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./groups.css")
@Uses(CoverageDialog.class) // no route leads to the tabs that open it
class PrivacyView extends Composite<Div> {

    private static final String KEY = "adoption.privacy.page.";
    private static final List<String> SECTIONS = List.of("never", "kept", "score", "groups", "decide", "who", "files");
    private static final String LINES = "\\R|\\|";

    PrivacyView() {
        getContent().addClassNames("sw-page", "privacy-page");
        getContent()
                .add(new PageHeader(getTranslation("adoption.privacy.title"))
                        .setCoverage(getTranslation("adoption.groups.measure")));
        for (String section : SECTIONS) {
            UnorderedList list = new UnorderedList();
            for (String line : getTranslation(KEY + section + ".text").split(LINES)) {
                list.add(new ListItem(line.strip()));
            }
            getContent().add(new Section(new LinkedHeading("privacy", section, getTranslation(KEY + section)), list));
        }
    }
}
