package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.Derived;
import io.seatwise.exports.Report;
import io.seatwise.exports.ReportFormat;
import io.seatwise.licensing.metrics.PortfolioRollups;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the reports over the customers of a filter have in common. */
abstract class PortfolioReport implements Report {

    /** How a report is offered: by a key and a format, under the title of a text. */
    record Offer(String key, ReportFormat format, String titleKey) {}

    private final Offer offer;
    private final Derived derived;
    private final FilterWords words;
    private final Clock clock;
    final CustomerQueries queries;

    PortfolioReport(Offer offer, CustomerQueries queries, Derived derived, FilterWords words, Clock clock) {
        this.offer = offer;
        this.queries = queries;
        this.derived = derived;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return offer.key();
    }

    @Override
    public ReportFormat format() {
        return offer.format();
    }

    @Override
    public boolean listed() {
        return true;
    }

    @Override
    public String titleKey() {
        return offer.titleKey();
    }

    @Override
    public String inWords(PartnerScope scope, Map<String, List<String>> parameters, Locale locale) {
        return words.of(scope, CustomerFilterParameters.parse(parameters).filter(), locale);
    }

    /** Waits, before the reading transaction, for what follows the reader's own change. */
    void refresh(PartnerScope scope) {
        derived.await(scope, PortfolioRollups.NAME);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
