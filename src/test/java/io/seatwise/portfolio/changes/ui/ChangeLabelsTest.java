package io.seatwise.portfolio.changes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.UiTest;
import io.seatwise.base.Formats;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.changes.Change;
import io.seatwise.portfolio.changes.ChangeKind;
import io.seatwise.portfolio.changes.ChangedCustomer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeLabelsTest extends UiTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 22);

    @Test
    void renewalThatOnlyCameNearShowsOneDate() {
        assertThat(detail(Locale.ENGLISH, Flag.RENEWAL_SOON, DECEMBER, DECEMBER))
                .isEqualTo("Next renewal 22 Dec 2026");
        assertThat(detail(Locale.GERMAN, Flag.RENEWAL_SOON, DECEMBER, DECEMBER)).startsWith("Nächste Verlängerung 22");
    }

    @Test
    void renewalThatMovedShowsBothDates() {
        assertThat(detail(Locale.ENGLISH, Flag.RENEWAL_SOON, DECEMBER.plusMonths(1), DECEMBER))
                .isEqualTo("Next renewal 22 Jan 2027 before, 22 Dec 2026 now");
    }

    @Test
    void unknownFigureIsADash() {
        BigDecimal now = new BigDecimal("31.0");

        assertThat(detail(Locale.ENGLISH, Flag.LOW_ADOPTION, null, now))
                .isEqualTo("Usage – before, " + new Formats(Locale.ENGLISH).percent(now) + " now");
    }

    private static String detail(Locale locale, Flag flag, @Nullable Object before, @Nullable Object after) {
        return new ChangeLabels(new Formats(locale))
                .detail(new Change(
                        DECEMBER,
                        ChangeKind.FLAG_RAISED,
                        new ChangedCustomer(new CustomerId(UUID.randomUUID()), "Contoso", null),
                        flag,
                        new Change.Difference(before, after),
                        null));
    }
}
