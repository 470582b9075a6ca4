package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads and replaces the results of campaigns that people enter, by day. */
@Service
public class EnteredResults {

    private final CampaignStore store;
    private final CampaignResults results;
    private final CampaignChanges changes;
    private final CampaignDays days;
    private final PartnerTransactions transactions;

    EnteredResults(
            CampaignStore store,
            CampaignResults results,
            CampaignChanges changes,
            CampaignDays days,
            PartnerTransactions transactions) {
        this.store = store;
        this.results = results;
        this.changes = changes;
        this.days = days;
        this.transactions = transactions;
    }

    /** The results of a campaign by day, oldest first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<CampaignResult> of(PartnerScope scope, CampaignId id) {
        return transactions.read(
                scope, () -> results.of(scope, store.visible(scope, id).id()));
    }

    /** Replaces the results of these days. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void put(PartnerScope scope, CampaignId id, List<CampaignResult> counts) {
        transactions.run(scope, () -> {
            days.settle(scope);
            Campaign campaign = store.visible(scope, id);
            for (CampaignResult result : counts) {
                CampaignRefusal fault = CampaignResults.fault(campaign, result, changes.today());
                if (fault != null) {
                    throw new CampaignRefusedException(fault);
                }
            }
            results.put(scope, id, counts);
            changes.noteResults(scope, campaign, counts.size());
        });
    }
}
