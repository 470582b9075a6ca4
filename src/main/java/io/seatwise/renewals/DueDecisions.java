package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.base.i18n.Texts;
import io.seatwise.inbox.InboxItem;
import io.seatwise.inbox.InboxKind;
import io.seatwise.inbox.InboxSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The renewals that have to be decided on within a week and about which nobody has decided. */
@Component
class DueDecisions implements InboxSource {

    private static final int DAYS = 8;

    /** A cancelled subscription was decided on in Partner Center. */
    private static final Set<Outcome> UNDECIDED = EnumSet.complementOf(EnumSet.of(Outcome.CANCELS));

    private final Renewals renewals;
    private final Texts texts;

    DueDecisions(Renewals renewals, Texts texts) {
        this.renewals = renewals;
        this.texts = texts;
    }

    @Override
    public InboxKind kind() {
        return InboxKind.DECISION_DUE;
    }

    @Override
    public boolean concerns(PartnerScope scope) {
        return scope.role() == Role.PARTNER_ADMIN || scope.role() == Role.ACCOUNT_MANAGER;
    }

    @Override
    public List<InboxItem> items(PartnerScope scope, Locale locale, int limit) {
        RenewalFilter soon = new RenewalFilter(DAYS, null, UNDECIDED, null, null);
        return renewals.page(scope, soon, RenewalOrder.DEFAULT, 0, limit).stream()
                .filter(renewal -> renewal.decision() == null && renewal.end().decideBy() != null)
                .map(renewal -> item(renewal, locale))
                .toList();
    }

    private InboxItem item(Renewal renewal, Locale locale) {
        LocalDate decideBy = Objects.requireNonNull(renewal.end().decideBy());
        String subscription = renewal.subscription().ids().subscriptionId();
        return new InboxItem(
                InboxKind.DECISION_DUE,
                "decision:" + subscription + ":" + decideBy,
                decideBy,
                texts.getTranslation(
                        "inbox.item.DECISION_DUE",
                        locale,
                        renewal.customer().name(),
                        renewal.subscription().purchase().quantity(),
                        renewal.subscription().productName()),
                "renewals?customerTenantId=" + renewal.subscription().ids().customer());
    }
}
