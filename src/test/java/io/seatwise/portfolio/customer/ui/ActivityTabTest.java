package io.seatwise.portfolio.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tab Activity: the kind stands in the address, and a customer without activity says what belongs there. */
class ActivityTabTest extends CustomerInsightsScene {

    @Test
    void kindInTheAddressFiltersTheList() {
        customers.assign(fixture.scope(), fixture.customer(), "eva@contoso.example");

        open("tab=activity");
        assertThat(text()).contains("Account manager: eva@contoso.example", "raised");

        open("tab=activity&kind=FLAG");
        assertThat(find(ComboBox.class).all().stream().<Object>map(box -> String.valueOf(box.getValue())))
                .contains("FLAG");
        assertThat(text()).contains("raised").doesNotContain("Account manager: eva@contoso.example, before");
    }

    @Test
    void customerWithoutActivitySaysWhatBelongsThere() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        open(fixture.bareCustomer(), "tab=activity&kind=NOTE");

        assertThat(text()).contains("Noch keine Aktivität");
    }
}
