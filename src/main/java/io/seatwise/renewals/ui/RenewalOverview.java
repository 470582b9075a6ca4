package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.seatwise.access.PartnerScope;
import io.seatwise.renewals.RenewalFilter;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.Renewals;
import io.seatwise.renewals.Renewals.RenewalDay;
import io.seatwise.renewals.SeatHistory;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Above the table: when terms end, as bars of the days ahead or as a month, and whose customers they are. */
class RenewalOverview extends Composite<Div> {

    private static final int DAYS = 60;
    private static final int FEWEST_DAYS = 6;

    private final transient Renewals renewals;
    private final transient SeatHistory history;
    private final transient PartnerScope scope;
    private final transient RenewalWords words;
    private final Map<String, String> managers;
    private final transient Addresses addresses;

    /** The address of the page for a question, with a month or the days ahead (null). */
    interface Addresses {

        String of(RenewalParameters question, @Nullable YearMonth month);
    }

    /** @param managers names of account managers, by lower-case e-mail */
    RenewalOverview(
            Renewals renewals,
            SeatHistory history,
            PartnerScope scope,
            RenewalWords words,
            Map<String, String> managers,
            Addresses addresses) {
        this.renewals = renewals;
        this.history = history;
        this.scope = scope;
        this.words = words;
        this.managers = managers;
        this.addresses = addresses;
        getContent().addClassName("renewal-overview");
    }

    /** @param month shown as a calendar; null for the days ahead */
    void show(RenewalParameters asked, @Nullable YearMonth month) {
        RenewalFilter filter = asked.filter();
        getContent().removeAll();
        getContent()
                .add(
                        month == null ? createStrip(asked) : createMonth(asked, month),
                        new ManagerShares(
                                history.byManager(scope, filter),
                                managers,
                                scope.seesMoney(),
                                words,
                                manager -> addresses.of(asked.withFilter(filter.withAccountManager(manager)), month)));
    }

    private Component createStrip(RenewalParameters asked) {
        RenewalFilter filter = asked.filter();
        int days = filter.within() == null ? DAYS : Math.min(DAYS, Math.max(FEWEST_DAYS, filter.within()));
        YearMonth first = YearMonth.from(filter.endsOn() == null ? words.today() : filter.endsOn());
        return new RenewalStrip(
                new DayStacks(renewals.days(scope, filter), scope.seesMoney(), words),
                words.today(),
                days,
                new Anchor(addresses.of(asked, first), words.text("month.show")));
    }

    /** Days of the month are shown whole, whatever days the table is limited to. */
    private Component createMonth(RenewalParameters asked, YearMonth month) {
        RenewalFilter filter = asked.filter();
        List<RenewalDay> days = renewals.days(scope, filter.withAnyEnd()).stream()
                .filter(day -> YearMonth.from(day.day()).equals(month))
                .toList();
        return new RenewalMonth(
                new DayStacks(days, scope.seesMoney(), words),
                month,
                filter.endsOn(),
                words,
                new RenewalMonth.Addresses(
                        other -> addresses.of(asked, other),
                        day -> addresses.of(asked.withFilter(filter.endingOn(day)), month)),
                new Anchor(addresses.of(asked, null), words.text("month.hide")));
    }
}
