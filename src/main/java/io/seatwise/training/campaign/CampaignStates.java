package io.seatwise.training.campaign;

import static io.seatwise.training.campaign.CampaignAction.ACTIVATE;
import static io.seatwise.training.campaign.CampaignAction.APPROVE;
import static io.seatwise.training.campaign.CampaignAction.CANCEL;
import static io.seatwise.training.campaign.CampaignAction.COMPLETE;
import static io.seatwise.training.campaign.CampaignAction.EDIT;
import static io.seatwise.training.campaign.CampaignAction.FAIL;
import static io.seatwise.training.campaign.CampaignAction.REJECT;
import static io.seatwise.training.campaign.CampaignAction.SUBMIT;
import static io.seatwise.training.campaign.CampaignAction.WITHDRAW;
import static io.seatwise.training.campaign.CampaignState.ACTIVE;
import static io.seatwise.training.campaign.CampaignState.CANCELED;
import static io.seatwise.training.campaign.CampaignState.COMPLETED;
import static io.seatwise.training.campaign.CampaignState.DRAFT;
import static io.seatwise.training.campaign.CampaignState.ERROR;
import static io.seatwise.training.campaign.CampaignState.PENDING_APPROVAL;
import static io.seatwise.training.campaign.CampaignState.REJECTED;
import static io.seatwise.training.campaign.CampaignState.SCHEDULED;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of a campaign and what leads from one to the next (reference, section 4.2). */
public final class CampaignStates {

    private static final Map<CampaignState, Map<CampaignAction, CampaignState>> STEPS = new EnumMap<>(Map.of(
            DRAFT, Map.of(EDIT, DRAFT, SUBMIT, PENDING_APPROVAL, CANCEL, CANCELED),
            PENDING_APPROVAL,
                    Map.of(APPROVE, SCHEDULED, REJECT, REJECTED, WITHDRAW, DRAFT, CANCEL, CANCELED, FAIL, ERROR),
            REJECTED, Map.of(EDIT, DRAFT, SUBMIT, PENDING_APPROVAL, CANCEL, CANCELED),
            SCHEDULED, Map.of(ACTIVATE, ACTIVE, CANCEL, CANCELED, FAIL, ERROR),
            ACTIVE, Map.of(COMPLETE, COMPLETED, CANCEL, CANCELED, FAIL, ERROR),
            COMPLETED, Map.of(),
            CANCELED, Map.of(),
            ERROR, Map.of(CANCEL, CANCELED)));

    private CampaignStates() {}

    /** Where the action leads; empty when it is not possible in this state. */
    public static Optional<CampaignState> after(CampaignState state, CampaignAction action) {
        return Optional.ofNullable(STEPS.getOrDefault(state, Map.of()).get(action));
    }

    /** What can be done in this state. */
    public static Set<CampaignAction> possible(CampaignState state) {
        Set<CampaignAction> possible = EnumSet.noneOf(CampaignAction.class);
        possible.addAll(STEPS.getOrDefault(state, Map.of()).keySet());
        return possible;
    }

    /**
     * What the day does to a campaign whose window is {@code start} to {@code end}, both days included: a scheduled one
     * becomes active on its first day, an active one is completed after its last, one that nobody has decided by its
     * last day is rejected.
     */
    public static Optional<CampaignAction> dueOn(LocalDate day, CampaignState state, LocalDate start, LocalDate end) {
        return switch (state) {
            case PENDING_APPROVAL -> day.isAfter(end) ? Optional.of(REJECT) : Optional.empty();
            case SCHEDULED -> day.isBefore(start) ? Optional.empty() : Optional.of(ACTIVATE);
            case ACTIVE -> day.isAfter(end) ? Optional.of(COMPLETE) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
