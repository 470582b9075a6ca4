package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.base.i18n.Texts;
import io.seatwise.inbox.InboxItem;
import io.seatwise.inbox.InboxKind;
import io.seatwise.inbox.InboxSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The campaigns that wait for an approval which the person may give. */
@Component
class WaitingApprovals implements InboxSource {

    private static final CampaignFilter PENDING =
            new CampaignFilter("", null, Set.of(CampaignState.PENDING_APPROVAL), Set.of());

    private final Campaigns campaigns;
    private final Texts texts;

    WaitingApprovals(Campaigns campaigns, Texts texts) {
        this.campaigns = campaigns;
        this.texts = texts;
    }

    @Override
    public InboxKind kind() {
        return InboxKind.APPROVAL_WAITING;
    }

    @Override
    public boolean concerns(PartnerScope scope) {
        return scope.role() == Role.PARTNER_ADMIN || scope.role() == Role.TRAINING;
    }

    @Override
    public List<InboxItem> items(PartnerScope scope, Locale locale, int limit) {
        return campaigns.page(scope, PENDING, 0, limit).stream()
                .filter(campaign -> !campaigns.isOwn(scope, campaign))
                .map(campaign -> new InboxItem(
                        InboxKind.APPROVAL_WAITING,
                        "approval:" + campaign.id() + ":" + campaign.status().version(),
                        LocalDate.ofInstant(campaign.people().changedAt(), ZoneOffset.UTC),
                        texts.getTranslation(
                                "inbox.item.APPROVAL_WAITING",
                                locale,
                                campaign.plan().name(),
                                campaign.customer().name()),
                        "campaigns/" + campaign.id()))
                .toList();
    }
}
