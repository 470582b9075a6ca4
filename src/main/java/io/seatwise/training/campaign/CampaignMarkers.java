package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.score.ScoreEvent;
import io.seatwise.adoption.score.ScoreEvents;
import io.seatwise.base.i18n.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks on a score's history where a campaign began and ended. */
@Component
class CampaignMarkers implements ScoreEvents {

    private final CampaignStore store;
    private final PartnerTransactions transactions;
    private final Texts texts;

    CampaignMarkers(CampaignStore store, PartnerTransactions transactions, Texts texts) {
        this.store = store;
        this.transactions = transactions;
        this.texts = texts;
    }

    @Override
    public List<ScoreEvent> between(PartnerScope scope, UUID tenantId, LocalDate from, LocalDate to, Locale locale) {
        CampaignFilter ofCustomer = new CampaignFilter("", tenantId, Set.of(), Set.of());
        return transactions.read(scope, () -> store.page(scope, ofCustomer, 0, Integer.MAX_VALUE)).stream()
                .flatMap(campaign -> Stream.of(
                        mark("training.campaign.mark.start", campaign.activatedOn(), campaign, locale),
                        mark("training.campaign.mark.end", campaign.endedOn(), campaign, locale)))
                .flatMap(List::stream)
                .filter(event -> !event.day().isBefore(from) && !event.day().isAfter(to))
                .toList();
    }

    private List<ScoreEvent> mark(String key, @Nullable LocalDate day, Campaign campaign, Locale locale) {
        return day == null
                ? List.of()
                : List.of(new ScoreEvent(
                        day, texts.getTranslation(key, locale, campaign.plan().name())));
    }
}
