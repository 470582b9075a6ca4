package io.seatwise.training.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.SignedIn;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.ListOrder;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.TokenId;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The way of a campaign from the draft to its end, with what is refused on it. */
abstract class CampaignCourseContract extends CampaignScene {

    @Autowired
    EnteredResults results;

    @Test
    void aSecondPersonApprovesAndTheDaysDoTheRest() {
        Campaign draft =
                campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY.plusDays(7), TODAY.plusDays(60)));
        Campaign pending = campaigns.submit(ada, draft.id(), draft.status().version(), "Please look");
        PartnerScope tom = signIn(Role.TRAINING);
        Campaign scheduled = campaigns.approve(tom, draft.id(), pending.status().version(), "Good");

        assertThat(draft.status().state()).isEqualTo(CampaignState.DRAFT);
        assertThat(pending.status().state()).isEqualTo(CampaignState.PENDING_APPROVAL);
        assertThat(scheduled.status().state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(scheduled.people().approver()).isEqualTo(tom.actor());
        clock.set(TODAY.plusDays(6));
        drain.drain(tom);
        assertThat(campaigns.find(tom, draft.id()).status().state()).isEqualTo(CampaignState.SCHEDULED);
        clock.set(TODAY.plusDays(9));
        drain.drain(tom);
        Campaign active = campaigns.find(tom, draft.id());
        assertThat(active.status().state()).isEqualTo(CampaignState.ACTIVE);
        assertThat(active.status().activatedOn()).isEqualTo(TODAY.plusDays(7));
        clock.set(TODAY.plusDays(61));
        drain.drain(tom);
        Campaign completed = campaigns.find(tom, draft.id());
        assertThat(completed.status().state()).isEqualTo(CampaignState.COMPLETED);
        assertThat(completed.status().endedOn()).isEqualTo(TODAY.plusDays(60));
        assertThat(campaigns.history(tom, draft.id()))
                .extracting(CampaignStep::action, CampaignStep::actor, CampaignStep::comment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CampaignAction.CREATE, ada.actor(), ""),
                        org.assertj.core.groups.Tuple.tuple(CampaignAction.SUBMIT, ada.actor(), "Please look"),
                        org.assertj.core.groups.Tuple.tuple(CampaignAction.APPROVE, tom.actor(), "Good"),
                        org.assertj.core.groups.Tuple.tuple(CampaignAction.ACTIVATE, "", ""),
                        org.assertj.core.groups.Tuple.tuple(CampaignAction.COMPLETE, "", ""));
    }

    @Test
    void campaignIsNeverApprovedByItsAuthors() {
        Campaign draft = campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60)));
        PartnerScope tom = signIn(Role.TRAINING);
        Campaign pending = campaigns.submit(tom, draft.id(), draft.status().version(), "");

        refused(
                CampaignRefusal.OWN_CAMPAIGN,
                () -> campaigns.approve(tom, draft.id(), pending.status().version(), "Fine"));
        refused(
                CampaignRefusal.OWN_CAMPAIGN,
                () -> campaigns.approve(ada, draft.id(), pending.status().version(), "Fine"));
        assertThat(campaigns.find(ada, draft.id()).status().state()).isEqualTo(CampaignState.PENDING_APPROVAL);
        PartnerScope third = signIn(Role.TRAINING);
        assertThat(campaigns
                        .approve(third, draft.id(), pending.status().version(), "")
                        .status()
                        .state())
                .isEqualTo(CampaignState.ACTIVE);
    }

    @Test
    void authorsCannotApproveThroughATokenEither() {
        PartnerScope firstToken = tokenOf(ada, "nightly");
        PartnerScope secondToken = tokenOf(ada, "planning");
        Campaign draft = campaigns.create(firstToken, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60)));
        Campaign pending =
                campaigns.submit(firstToken, draft.id(), draft.status().version(), "");

        refused(
                CampaignRefusal.OWN_CAMPAIGN,
                () -> campaigns.approve(
                        secondToken, draft.id(), pending.status().version(), ""));
        refused(
                CampaignRefusal.OWN_CAMPAIGN,
                () -> campaigns.approve(ada, draft.id(), pending.status().version(), ""));
        assertThat(campaigns.isOwn(ada, pending)).isTrue();
        PartnerScope tom = signIn(Role.TRAINING);
        PartnerScope tomsToken = tokenOf(tom, "nightly");
        assertThat(campaigns.isOwn(tomsToken, pending))
                .as("a token of the same name")
                .isFalse();
        assertThat(campaigns
                        .approve(tomsToken, draft.id(), pending.status().version(), "")
                        .status()
                        .state())
                .isEqualTo(CampaignState.ACTIVE);
    }

    @Test
    void earlierEditorDoesNotApproveAfterSomebodyElsesEdit() {
        PartnerScope tom = signIn(Role.TRAINING);
        Campaign draft = campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60)));
        Campaign byTom =
                campaigns.edit(tom, draft.id(), draft.plan(), draft.status().version());
        Campaign byAda =
                campaigns.edit(ada, draft.id(), byTom.plan(), byTom.status().version());
        Campaign pending = campaigns.submit(ada, draft.id(), byAda.status().version(), "");

        refused(
                CampaignRefusal.OWN_CAMPAIGN,
                () -> campaigns.approve(tom, draft.id(), pending.status().version(), ""));
    }

    /** The scope of a token that this person made. */
    private PartnerScope tokenOf(PartnerScope maker, String name) {
        Actor token = new Actor(Actor.Kind.TOKEN, TokenId.random(), name, maker.personId(), maker.actor());
        return scopes.of(new Token(maker.partnerId(), maker.partnerName(), maker.role(), token));
    }

    private record Token(PartnerId partnerId, String partnerName, Role role, Actor who) implements SignedIn {

        @Override
        public @Nullable PersonId personId() {
            return null;
        }

        @Override
        public String actor() {
            return who.name();
        }

        @Override
        public @Nullable String assignedTo() {
            return null;
        }
    }

    @Test
    void aRejectionNeedsACommentAndCanBeMended() {
        Campaign pending = pending(Scenario.MENTIONS, TODAY.plusDays(7), TODAY.plusDays(60));
        PartnerScope tom = signIn(Role.TRAINING);

        refused(
                CampaignRefusal.COMMENT_MISSING,
                () -> campaigns.reject(tom, pending.id(), pending.status().version(), " "));
        Campaign rejected = campaigns.reject(tom, pending.id(), pending.status().version(), "Name the benefit");
        assertThat(rejected.status().state()).isEqualTo(CampaignState.REJECTED);
        Campaign mended = campaigns.edit(
                tom, pending.id(), pending.plan(), rejected.status().version());
        assertThat(mended.status().state()).isEqualTo(CampaignState.DRAFT);
        assertThat(mended.people().editedBy()).isEqualTo(tom.actor());
    }

    @Test
    void undecidedCampaignIsRejectedAfterItsLastDay() {
        Campaign pending = pending(Scenario.MENTIONS, TODAY, TODAY.plusDays(30));

        clock.set(TODAY.plusDays(30));
        drain.drain(ada);
        assertThat(campaigns.find(ada, pending.id()).status().state()).isEqualTo(CampaignState.PENDING_APPROVAL);
        clock.set(TODAY.plusDays(31));
        drain.drain(ada);
        assertThat(campaigns.page(ada, CampaignFilter.ALL, 0, 10))
                .extracting((Campaign each) -> each.status().state())
                .containsExactly(CampaignState.REJECTED);
    }

    @Test
    void submissionIsWithdrawnAndTheCampaignCancelled() {
        Campaign pending = pending(Scenario.MENTIONS, TODAY, TODAY.plusDays(30));

        Campaign draft = campaigns.withdraw(ada, pending.id(), pending.status().version(), "");
        assertThat(draft.status().state()).isEqualTo(CampaignState.DRAFT);
        Campaign canceled = campaigns.cancel(ada, pending.id(), draft.status().version(), "Not now");
        assertThat(canceled.status().state()).isEqualTo(CampaignState.CANCELED);
        refused(
                CampaignRefusal.WRONG_STATE,
                () -> campaigns.submit(ada, pending.id(), canceled.status().version(), ""));
        refused(
                CampaignRefusal.WRONG_STATE,
                () -> campaigns.edit(
                        ada, pending.id(), pending.plan(), canceled.status().version()));
    }

    @Test
    void oneCampaignAnInsightAndCustomerAtATime() {
        active(Scenario.MENTIONS, TODAY, TODAY.plusDays(60));
        Campaign second =
                campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY.plusDays(60), TODAY.plusDays(90)));
        Campaign later =
                campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY.plusDays(61), TODAY.plusDays(90)));
        Campaign other = campaigns.create(ada, customer, plan(Scenario.TEAMS_CHAT, TODAY, TODAY.plusDays(60)));

        assertThatThrownBy(
                        () -> campaigns.submit(ada, second.id(), second.status().version(), ""))
                .isInstanceOfSatisfying(CampaignRefusedException.class, exception -> {
                    assertThat(exception.refusal()).isEqualTo(CampaignRefusal.INSIGHT_TAKEN);
                    assertThat(exception.detail()).contains("Our campaign", TODAY.toString());
                });
        assertThat(campaigns
                        .submit(ada, later.id(), later.status().version(), "")
                        .status()
                        .state())
                .isEqualTo(CampaignState.PENDING_APPROVAL);
        assertThat(campaigns
                        .submit(ada, other.id(), other.status().version(), "")
                        .status()
                        .state())
                .isEqualTo(CampaignState.PENDING_APPROVAL);
    }

    @Test
    void onlyOneOfTwoConflictingCampaignsIsApproved() {
        Campaign one = pending(Scenario.MENTIONS, TODAY, TODAY.plusDays(60));
        Campaign other = pending(Scenario.MENTIONS, TODAY.plusDays(10), TODAY.plusDays(70));
        PartnerScope tom = signIn(Role.TRAINING);
        campaigns.approve(tom, one.id(), one.status().version(), "");

        refused(
                CampaignRefusal.INSIGHT_TAKEN,
                () -> campaigns.approve(tom, other.id(), other.status().version(), ""));
    }

    @Test
    void aStaleVersionChangesNothing() {
        Campaign draft = campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60)));
        campaigns.edit(
                ada,
                draft.id(),
                plan(Scenario.TEAMS_CHAT, TODAY, TODAY.plusDays(60)),
                draft.status().version());

        refused(
                CampaignRefusal.CHANGED,
                () -> campaigns.edit(
                        ada, draft.id(), draft.plan(), draft.status().version()));
        assertThat(campaigns.find(ada, draft.id()).plan().subject().scenario()).isEqualTo(Scenario.TEAMS_CHAT);
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        CampaignPlan good = plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60));

        refused(
                CampaignRefusal.WINDOW,
                () -> campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY, TODAY.minusDays(1))));
        refused(CampaignRefusal.TEXT_MISSING, () -> campaigns.create(ada, customer, good.with(Map.of())));
        refused(
                CampaignRefusal.PERSON_NAMED,
                () -> new TargetRule(null, List.of(), List.of("Board", "anna@fabrikam.example")));
        refused(CampaignRefusal.NO_ATTRIBUTE, () -> new TargetRule(null, List.of("Sales"), List.of()));
        refused(
                CampaignRefusal.GROUPS_OFF,
                () -> campaigns.create(
                        ada,
                        customer,
                        new CampaignPlan(
                                "Sales",
                                new CampaignPlan.Subject(
                                        good.subject().scenario(),
                                        good.subject().insight(),
                                        null),
                                new CampaignPlan.Message(good.message().texts(), ""),
                                new TargetRule(GroupAttribute.DEPARTMENT, List.of("Sales"), List.of()),
                                good.schedule())));
        Campaign old =
                campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY.minusDays(60), TODAY.minusDays(1)));
        refused(
                CampaignRefusal.ENDED,
                () -> campaigns.submit(ada, old.id(), old.status().version(), ""));
    }

    @Test
    void anOptOutEndsCampaignsAndAllowsNoOthers() {
        bringScores(TODAY.minusDays(1), 124, 200);
        Campaign active = active(Scenario.MENTIONS, TODAY, TODAY.plusDays(60));
        Campaign waiting = pending(Scenario.TEAMS_CHAT, TODAY, TODAY.plusDays(60));
        results.put(ada, active.id(), List.of(new CampaignResult(TODAY, 40, 4)));
        PartnerScope admin = signIn(Role.PARTNER_ADMIN);

        privacy.optOut(admin, customer, "Works council");

        Campaign failed = campaigns.find(admin, active.id());
        assertThat(failed.status().state()).isEqualTo(CampaignState.ERROR);
        assertThat(failed.status().problem()).isEqualTo(CampaignRefusal.PEOPLE_OPTED_OUT);
        assertThat(failed.status().endedOn()).isEqualTo(TODAY);
        assertThat(campaigns.find(admin, waiting.id()).status().state()).isEqualTo(CampaignState.ERROR);
        refused(
                CampaignRefusal.PEOPLE_OPTED_OUT,
                () -> campaigns.create(admin, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60))));
        clock.set(TODAY.plusDays(1));
        privacy.optIn(admin, customer, "");
        assertThat(results.of(admin, active.id())).isEmpty();
    }

    @Test
    void aCustomerThatWantsNoCampaignsGetsNone() {
        Campaign scheduled = active(Scenario.MENTIONS, TODAY.plusDays(1), TODAY.plusDays(60));
        PartnerScope admin = signIn(Role.PARTNER_ADMIN);

        consents.change(admin, customer, false, "Too many messages");

        assertThat(campaigns.find(admin, scheduled.id()).status().problem()).isEqualTo(CampaignRefusal.CAMPAIGNS_OFF);
        refused(
                CampaignRefusal.CAMPAIGNS_OFF,
                () -> campaigns.create(admin, customer, plan(Scenario.TEAMS_CHAT, TODAY, TODAY.plusDays(60))));
        consents.change(admin, customer, true, "");
        assertThat(campaigns.create(admin, customer, plan(Scenario.TEAMS_CHAT, TODAY, TODAY.plusDays(60))))
                .isNotNull();
        PartnerScope tom = signIn(Role.TRAINING);
        assertThatThrownBy(() -> consents.change(tom, customer, false, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCopyIsANewDraftFromToday() {
        Campaign active = active(Scenario.MENTIONS, TODAY, TODAY.plusDays(30));
        clock.set(TODAY.plusDays(100));

        Campaign copy = campaigns.copy(ada, active.id());

        assertThat(copy.id()).isNotEqualTo(active.id());
        assertThat(copy.status().state()).isEqualTo(CampaignState.DRAFT);
        assertThat(copy.plan().schedule().start()).isEqualTo(TODAY.plusDays(100));
        assertThat(copy.plan().schedule().end()).isEqualTo(TODAY.plusDays(130));
        assertThat(copy.plan().message().texts())
                .isEqualTo(active.plan().message().texts());
    }

    @Test
    void everybodySeesTheCampaignsOfTheirCustomersAndTrainersAloneChangeThem() {
        Campaign draft = campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60)));
        PartnerScope viewer = signIn(Role.VIEWER);
        assertThat(campaigns.page(viewer, CampaignFilter.ALL, 0, 10)).hasSize(1);
        assertThatThrownBy(() -> campaigns.submit(viewer, draft.id(), 0, "")).isInstanceOf(AccessDeniedException.class);
        PartnerScope other = tester.signIn(partner, "Contoso", Role.ACCOUNT_MANAGER, "mia@contoso.example");
        assertThat(campaigns.count(other, CampaignFilter.ALL)).isZero();
        assertThatThrownBy(() -> campaigns.find(other, draft.id())).isInstanceOf(NotFoundException.class);
        PartnerScope max = tester.signIn(partner, "Contoso", Role.ACCOUNT_MANAGER, "max@contoso.example");
        assertThat(campaigns.find(max, draft.id()).customer().name()).isEqualTo("Fabrikam");
        PartnerScope stranger =
                tester.signIn(provisioning.addPartner("Northwind", null), "Northwind", Role.PARTNER_ADMIN);
        assertThatThrownBy(() -> campaigns.find(stranger, draft.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> campaigns.create(stranger, customer, draft.plan()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theListIsFiltered() {
        campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(60)));
        active(Scenario.TEAMS_CHAT, TODAY, TODAY.plusDays(60));

        assertThat(count(new CampaignFilter("fabri", null, Set.of(), Set.of()))).isEqualTo(2);
        assertThat(count(new CampaignFilter("OUR", customer, Set.of(), Set.of())))
                .isEqualTo(2);
        assertThat(count(new CampaignFilter("nothing", null, Set.of(), Set.of())))
                .isZero();
        assertThat(count(new CampaignFilter("", null, Set.of(CampaignState.ACTIVE), Set.of())))
                .isEqualTo(1);
        assertThat(count(new CampaignFilter("", null, Set.of(), Set.of(Scenario.MENTIONS))))
                .isEqualTo(1);
        assertThat(count(new CampaignFilter("", new CustomerId(UUID.randomUUID()), Set.of(), Set.of())))
                .isZero();
    }

    @Test
    void theListIsSortedByWhatTheReaderChose() {
        Campaign draft = campaigns.create(ada, customer, plan(Scenario.MENTIONS, TODAY, TODAY.plusDays(90)));
        Campaign active = active(Scenario.TEAMS_CHAT, TODAY, TODAY.plusDays(60));

        assertThat(ids(CampaignSort.END, false)).containsExactly(active.id(), draft.id());
        assertThat(ids(CampaignSort.END, true)).containsExactly(draft.id(), active.id());
        assertThat(ids(CampaignSort.STATE, false)).containsExactly(draft.id(), active.id());
        for (CampaignSort sort : CampaignSort.values()) {
            assertThat(ids(sort, true)).as(sort.key()).containsExactlyInAnyOrder(draft.id(), active.id());
        }
    }

    private List<CampaignId> ids(CampaignSort sort, boolean descending) {
        return campaigns.page(ada, CampaignFilter.ALL, new ListOrder<>(sort, descending), 0, 10).stream()
                .map(Campaign::id)
                .toList();
    }

    private long count(CampaignFilter filter) {
        return campaigns.count(ada, filter);
    }
}
