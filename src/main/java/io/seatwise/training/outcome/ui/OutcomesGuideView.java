package io.seatwise.training.outcome.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.Roles;
import io.seatwise.base.ui.LinkedHeading;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The guide's page about outcomes, one heading for each place that a figure leads to. */
@Route(value = "guide/outcomes", layout = MainLayout.class)
@PageTitle("training.outcome.guide.title")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./outcomes.css")
class OutcomesGuideView extends Composite<Div> {

    /** The anchors of the headings, in the order of the page; figures name the first two. */
    static final List<String> ANCHORS = List.of("case", "playbook", "peers", "uncertainty", "limits");

    OutcomesGuideView() {
        getContent().addClassNames("sw-page", "outcome-guide");
        getContent()
                .add(new PageHeader(getTranslation("training.outcome.guide.title"))
                        .setCoverage(getTranslation("training.outcome.guide.lead")));
        for (String anchor : ANCHORS) {
            LinkedHeading heading =
                    new LinkedHeading("guide/outcomes", anchor, getTranslation("training.outcome.guide." + anchor));
            getContent()
                    .add(new Section(
                            heading, new Paragraph(getTranslation("training.outcome.guide." + anchor + ".text"))));
        }
    }
}
