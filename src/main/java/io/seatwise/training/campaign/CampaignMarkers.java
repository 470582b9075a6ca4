package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.HistoryEvent;
import io.seatwise.portfolio.customer.HistoryEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks on a customer's histories where a campaign began and ended. */
@Component
class CampaignMarkers implements HistoryEvents {

    /** A history of half a year with more marks than these could not be read. */
    private static final int NEWEST = 200;

    private final CampaignStore store;
    private final PartnerTransactions transactions;
    private final Texts texts;

    CampaignMarkers(CampaignStore store, PartnerTransactions transactions, Texts texts) {
        this.store = store;
        this.transactions = transactions;
        this.texts = texts;
    }

    @Override
    public List<HistoryEvent> between(
            PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to, Locale locale) {
        CampaignFilter ofCustomer = new CampaignFilter("", customer, Set.of(), Set.of());
        return transactions.read(scope, () -> store.page(scope, ofCustomer, null, 0, NEWEST)).stream()
                .flatMap(campaign -> Stream.of(
                        mark("training.campaign.mark.start", campaign.status().activatedOn(), campaign, locale),
                        mark("training.campaign.mark.end", campaign.status().endedOn(), campaign, locale)))
                .flatMap(List::stream)
                .filter(event -> !event.day().isBefore(from) && !event.day().isAfter(to))
                .toList();
    }

    private List<HistoryEvent> mark(String key, @Nullable LocalDate day, Campaign campaign, Locale locale) {
        return day == null
                ? List.of()
                : List.of(new HistoryEvent(
                        day, texts.getTranslation(key, locale, campaign.plan().name())));
    }
}
