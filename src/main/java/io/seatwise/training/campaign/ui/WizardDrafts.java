package io.seatwise.training.campaign.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.draft.CampaignDraft;
import io.seatwise.training.campaign.draft.CampaignDrafts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the draft that the wizard begins with, and keeps its changes on the server. */
@Component
class WizardDrafts {

    private final CampaignDrafts drafts;
    private final CustomerChoices customers;
    private final Scopes scopes;
    private final Clock clock;

    WizardDrafts(CampaignDrafts drafts, CustomerChoices customers, Scopes scopes, Clock clock) {
        this.drafts = drafts;
        this.customers = customers;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * A draft to begin with.
     *
     * @param note what to say about the draft that is kept; null without one
     */
    record Begun(WizardDraft draft, @Nullable DraftNote note) {}

    /**
     * Goes on with the draft of a new campaign that is kept of this person, or takes the one that a link asks for. A link
     * that says for whom or about what, {@code ?customer=…&scenario=mentions&playbook=…}, is followed unless the kept
     * draft is of the same.
     *
     * @param asked an empty draft with what the link says
     * @param goesOn whether the address is of a later step, so that the kept draft is meant
     * @param discard what the button to discard the kept draft does
     */
    Begun ofNew(QueryParameters parameters, WizardDraft asked, boolean goesOn, Runnable discard) {
        CampaignDrafts.Kept kept = drafts.find(scopes.current(), null).orElse(null);
        if (kept == null) {
            return new Begun(keeping(null, asked), null);
        }
        boolean isMeant = goesOn || WizardLinks.isAskedFor(parameters, kept.draft(), asked);
        WizardDraft draft = isMeant ? WizardDraft.of(kept.draft()) : asked;
        return new Begun(
                keeping(null, draft), note(kept, isMeant ? DraftNote.Shown.NEW : DraftNote.Shown.OTHER, discard));
    }

    /**
     * Goes on with the changes of a campaign that are kept of this person, or starts from the campaign as it is. Changes
     * to an earlier version are shown, and saving them is refused.
     */
    Begun ofChanges(Campaign campaign, Runnable discard) {
        CampaignDrafts.Kept kept = drafts.find(scopes.current(), campaign.id()).orElse(null);
        if (kept == null) {
            CampaignDraft stored = new CampaignDraft(
                    campaign.customer().id(), campaign.plan(), campaign.status().version());
            return new Begun(keeping(campaign.id(), WizardDraft.of(stored)), null);
        }
        WizardDraft draft = WizardDraft.of(kept.draft());
        boolean isOutdated =
                draft.version == null || draft.version != campaign.status().version();
        return new Begun(
                keeping(campaign.id(), draft),
                note(kept, isOutdated ? DraftNote.Shown.OUTDATED : DraftNote.Shown.CHANGES, discard));
    }

    /** An empty draft of today. */
    WizardDraft empty() {
        return new WizardDraft(today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** @param campaign the campaign that was being changed; null for a new one */
    void discard(@Nullable CampaignId campaign) {
        drafts.discard(scopes.current(), campaign);
    }

    /** Keeps each change of this draft. A customer that is gone, or is now somebody else's, is taken out. */
    private WizardDraft keeping(@Nullable CampaignId campaign, WizardDraft draft) {
        CustomerId customer = draft.customer;
        if (customer != null && customers.find(scopes.current(), customer).isEmpty()) {
            draft.customer = null;
        }
        draft.onChange = () -> drafts.keep(scopes.current(), campaign, draft.kept());
        return draft;
    }

    private DraftNote note(CampaignDrafts.Kept kept, DraftNote.Shown shown, Runnable discard) {
        return new DraftNote(CampaignWords.current(), kept, shown, clock.instant(), discard);
    }
}
