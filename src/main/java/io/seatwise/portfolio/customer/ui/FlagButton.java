package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.html.NativeButton;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.FlagBadge;

/** A flag as a badge that opens its explanation. */
class FlagButton extends NativeButton {

    private final Flag flag;

    /**
     * @param detail what the flag is about where that is not the whole row, such as a workload; else empty
     * @param subject the product or customer, for screen readers
     */
    FlagButton(Flag flag, String detail, String subject, Words words, Runnable open) {
        this.flag = flag;
        String name = detail.isEmpty() ? words.flag(flag) : words.text("flag.detail", words.flag(flag), detail);
        addClassName("insights-flag");
        add(new FlagBadge(flag, name));
        getElement().setAttribute("aria-haspopup", "dialog");
        getElement().setAttribute("aria-label", words.text("flag.open", name, subject));
        addClickListener(event -> open.run());
    }

    Flag flag() {
        return flag;
    }
}
