package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.i18n.Texts;
import io.seatwise.inbox.InboxItem;
import io.seatwise.inbox.InboxKind;
import io.seatwise.inbox.InboxSource;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.playbook.Playbooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The cards of the person that are due today or overdue. It never waits for figures that are being computed. */
@Component
class DueCards implements InboxSource {

    private static final List<SortOrder> FIRST_DUE = List.of(SortOrder.ascending("due"));

    private final WorkReader reader;
    private final Playbooks playbooks;
    private final Texts texts;

    DueCards(WorkReader reader, Playbooks playbooks, Texts texts) {
        this.reader = reader;
        this.playbooks = playbooks;
        this.texts = texts;
    }

    @Override
    public InboxKind kind() {
        return InboxKind.CARD_DUE;
    }

    @Override
    public boolean concerns(PartnerScope scope) {
        return true;
    }

    @Override
    public List<InboxItem> items(PartnerScope scope, Locale locale, int limit) {
        LocalDate today = reader.today();
        var titles = playbooks.byCode(scope);
        return reader.page(scope, WorkFilter.ALL.assignedTo(scope.actor()).open(), FIRST_DUE, 0, limit).stream()
                .filter(item -> item.due() != null && !item.due().isAfter(today))
                .map(item -> {
                    LocalDate due = Objects.requireNonNull(item.due());
                    return new InboxItem(
                            InboxKind.CARD_DUE,
                            "card:" + item.id() + ":" + due,
                            due,
                            texts.getTranslation(
                                    "inbox.item.CARD_DUE",
                                    locale,
                                    Playbooks.title(
                                            titles,
                                            item.recommendation().reason().playbookCode(),
                                            locale),
                                    item.recommendation().customer().name()),
                            "training?card=" + item.id());
                })
                .toList();
    }
}
