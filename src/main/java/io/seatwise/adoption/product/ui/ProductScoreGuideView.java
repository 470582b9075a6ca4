package io.seatwise.adoption.product.ui;

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

/** The guide's page about the product adoption score, one heading for each place that a figure leads to. */
@Route(value = "guide/product-score", layout = MainLayout.class)
@PageTitle("adoption.product.guide.title")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./adoption-product.css")
class ProductScoreGuideView extends Composite<Div> {

    /** The anchors of the headings, in the order of the page; figures name them. */
    static final List<String> ANCHORS =
            List.of("licence", "components", "recency", "mean", "weighted", "automation", "reasons");

    ProductScoreGuideView() {
        getContent().addClassNames("sw-page", "product-guide");
        getContent()
                .add(new PageHeader(getTranslation("adoption.product.guide.title"))
                        .setCoverage(getTranslation("adoption.product.guide.lead")));
        for (String anchor : ANCHORS) {
            LinkedHeading heading = new LinkedHeading(
                    "guide/product-score", anchor, getTranslation("adoption.product.guide." + anchor));
            getContent()
                    .add(new Section(
                            heading, new Paragraph(getTranslation("adoption.product.guide." + anchor + ".text"))));
        }
    }
}
