package io.seatwise.training.campaign.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.PaletteSource;
import io.seatwise.training.campaign.CampaignFilter;
import io.seatwise.training.campaign.Campaigns;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The campaigns by their name or customer. */
@Component
class CampaignPalette implements PaletteSource {

    private final Campaigns campaigns;
    private final Scopes scopes;

    CampaignPalette(Campaigns campaigns, Scopes scopes) {
        this.campaigns = campaigns;
        this.scopes = scopes;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return campaigns.page(scopes.current(), new CampaignFilter(typed, null, Set.of(), Set.of()), 0, limit).stream()
                .map(campaign -> new Hit(
                        I18NProvider.translate("training.campaign.palette"),
                        I18NProvider.translate(
                                "training.campaign.palette.title",
                                campaign.plan().name(),
                                campaign.customer().name()),
                        "campaigns/" + campaign.id()))
                .toList();
    }
}
