package io.seatwise.portfolio.ui;

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

/** The guide's page about figures: where "Read more in the guide" behind each figure leads, one heading a figure. */
@Route(value = "guide/figures", layout = MainLayout.class)
@PageTitle("overview.guide.title")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./overview.css")
class FiguresGuideView extends Composite<Div> {

    /** The anchors of the headings, in the order of the page; figures name them. */
    static final List<String> ANCHORS = List.of(
            "customers",
            "sold",
            "deployment",
            "own-licences",
            "entitled",
            "usage",
            "adjusted-usage",
            "inflated",
            "lowAdoption",
            "freshness",
            "adoption-score",
            "category-points",
            "supporting-metrics",
            "peer-benchmarks",
            "usage-analytics");

    FiguresGuideView() {
        getContent().addClassNames("sw-page", "overview-guide");
        getContent()
                .add(new PageHeader(getTranslation("overview.guide.title"))
                        .setCoverage(getTranslation("overview.guide.lead")));
        for (String anchor : ANCHORS) {
            LinkedHeading heading =
                    new LinkedHeading("guide/figures", anchor, getTranslation("overview.guide." + anchor));
            getContent().add(new Section(heading, new Paragraph(getTranslation("overview.guide." + anchor + ".text"))));
        }
    }
}
