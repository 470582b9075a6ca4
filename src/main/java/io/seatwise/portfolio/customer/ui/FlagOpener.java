package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.portfolio.TrainingLink;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.PositionTotals;
import io.seatwise.portfolio.customer.ui.FlagExplanation.Subject;
import java.util.List;

/** Opens what stands behind a flag, of a product or of the customer as a whole. */
class FlagOpener {

    private final InsightsData data;
    private final Words words;

    FlagOpener(InsightsData data, Words words) {
        this.data = data;
        this.words = words;
    }

    void openForProduct(Flag flag, ProductPosition product) {
        if (flag == Flag.INFLATED) {
            new FlagDialog(
                            words.text("diagnosis.title", product.productName()),
                            new DiagnosisContent(product, data.own().subscriptions(), words),
                            product.usage().day(),
                            Guide.anchor(Flag.INFLATED),
                            words)
                    .open();
            return;
        }
        open(flag, Subject.of(product, data.own().subscriptions()));
    }

    void openForCustomer(Flag flag) {
        if (flag == Flag.INFLATED) {
            openInflated();
            return;
        }
        PositionTotals totals = PositionTotals.of(data.positions());
        open(
                flag,
                new Subject(
                        data.customer().name(),
                        new LicenceCounts(
                                totals.licences().sold(), totals.licences().assigned()),
                        new EntitlementCounts(
                                totals.entitlements().entitled(),
                                totals.entitlements().active()),
                        data.asOf(),
                        data.own().subscriptions()));
    }

    private void open(Flag flag, Subject subject) {
        FlagExplanation explanation =
                FlagExplanation.of(flag, subject, data.basis().thresholds(), words);
        Component content = FlagDialog.contentOf(explanation, words);
        if (flag == Flag.LOW_ADOPTION) {
            content.getElement()
                    .appendChild(new Anchor(TrainingLink.address(data.customer().id()), words.text("flag.training"))
                            .getElement());
        }
        new FlagDialog(
                        words.text("flag.title", words.flag(flag), subject.name()),
                        content,
                        subject.asOf(),
                        Guide.anchor(flag),
                        words)
                .open();
    }

    /** A customer is inflated because products are: shows the diagnosis of the only one, or a list of them. */
    private void openInflated() {
        List<ProductPosition> inflated = data.positions().stream()
                .filter(product -> product.flags().contains(Flag.INFLATED))
                .toList();
        if (inflated.size() == 1) {
            openForProduct(Flag.INFLATED, inflated.getFirst());
        } else {
            openInflated(inflated);
        }
    }

    private void openInflated(List<ProductPosition> inflated) {
        UnorderedList products = new UnorderedList();
        Div content = new Div(new Paragraph(words.text("flag.INFLATED.what")), products);
        content.addClassName("insights-diagnosis");
        FlagDialog dialog = new FlagDialog(
                words.text(
                        "flag.title", words.flag(Flag.INFLATED), data.customer().name()),
                content,
                data.asOf(),
                Guide.anchor(Flag.INFLATED),
                words);
        inflated.forEach(product -> products.add(new ListItem(createLink(product, dialog))));
        content.add(new Paragraph(words.text("flag.INFLATED.do")));
        dialog.open();
    }

    private Component createLink(ProductPosition product, FlagDialog dialog) {
        NativeButton link = new NativeButton(words.text(
                "flag.INFLATED.product",
                product.productName(),
                words.percent(product.usage().entitlements().usage())));
        link.addClassName("insights-link");
        link.addClickListener(event -> {
            dialog.close();
            openForProduct(Flag.INFLATED, product);
        });
        return link;
    }
}
