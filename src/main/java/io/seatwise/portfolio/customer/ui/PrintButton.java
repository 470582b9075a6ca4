package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Opens the browser's print dialog; the styles make one customer's report of the page. */
@Tag("seatwise-print")
@JsModule("./seatwise-print.ts")
public class PrintButton extends Component implements HasComponents {

    public PrintButton(String text) {
        add(new Button(text, VaadinIcon.PRINT.create()));
    }
}
