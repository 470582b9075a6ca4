package io.seatwise.renewals.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.Tile;
import io.seatwise.portfolio.OverviewTile;
import io.seatwise.renewals.RenewalFilter;
import io.seatwise.renewals.RenewalSum;
import io.seatwise.renewals.Renewals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The value at stake in the next 30 days, by currency; it leads to those renewals. Only for readers who see money. */
@Component
@Order(10)
class StakeTile implements OverviewTile {

    private static final int DAYS = 30;

    /** Further currencies that the tile has room for; the formula behind its mark lists all. */
    private static final int OTHERS = 2;

    private final Renewals renewals;
    private final Clock clock;

    StakeTile(Renewals renewals, Clock clock) {
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public Optional<Tile> create(PartnerScope scope) {
        if (!scope.seesMoney()) {
            return Optional.empty();
        }
        RenewalFilter filter = new RenewalFilter(DAYS, null, Set.of(), null, null);
        List<RenewalSum> sums = renewals.sums(scope, filter);
        RenewalWords words = new RenewalWords(Formats.current(), LocalDate.now(clock));
        List<String> amounts = sums.stream()
                .filter(sum -> sum.atStake() != null)
                .map(sum -> words.roundMoney(sum.atStake(), sum.currency()))
                .toList();
        long unknown = sums.stream().mapToLong(RenewalSum::unknown).sum();
        String first = amounts.isEmpty() ? Formats.UNKNOWN : amounts.getFirst();
        String others = amounts.stream().skip(1).limit(OTHERS).collect(Collectors.joining(" · "));
        int more = amounts.size() - 1 - OTHERS;
        String folded = more > 0 ? words.text("tile.more", more) : "";
        String leftOut = unknown == 0 ? "" : words.text("tile.unknown", unknown);
        Tile tile = new Tile(words.text("tile"), first, RenewalsView.PATH + "?sort=atStake,desc")
                .setSecond(List.of(others, folded, leftOut).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
        return Optional.of(tile.setFigure(() -> new Figure(
                words.text("tile"),
                words.sums(sums),
                new Figure.Calculation(
                        words.text("tile.formula"),
                        List.of(new Figure.Input(
                                words.text("tile.subscriptions"),
                                words.formats().count(renewals.count(scope, filter))))),
                new Figure.Source(
                        words.text("tile.source"),
                        words.date(words.today()),
                        unknown == 0 ? null : words.text("tile.leftOut", unknown)),
                "guide/renewals#value-at-stake")));
    }
}
