package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.html.NativeButton;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.FlagBadge;

/** A flag as a badge that opens its explanation. */
class FlagButton extends NativeButton {

    /**
     * @param detail what the flag is about where that is not the whole row, such as a workload; else empty
     * @param subject the product or customer, for screen readers
     */
    FlagButton(Flag flag, String detail, String subject, Words words, Runnable open) {
        String name = name(flag, detail, words);
        addClassName("insights-flag");
        add(new FlagBadge(flag, name));
        getElement().setAttribute("aria-haspopup", "dialog");
        getElement().setAttribute("aria-label", words.text("flag.open", name, subject));
        addClickListener(event -> open.run());
    }

    /** Returns the same in a table that is drawn from data; the parameters are those of the constructor. */
    static Cell cell(Flag flag, String detail, String subject, Words words, Runnable open) {
        String name = name(flag, detail, words);
        return Cell.dialogButton(
                "insights-flag", words.text("flag.open", name, subject), FlagBadge.cell(flag, name), open);
    }

    private static String name(Flag flag, String detail, Words words) {
        return detail.isEmpty() ? words.flag(flag) : words.text("flag.detail", words.flag(flag), detail);
    }
}
