package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.PaletteSource;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.triage.WorkFilterParameters;
import io.seatwise.training.triage.WorkQueue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cards to do of the customers that match, the best first. */
@Component
class CardPalette implements PaletteSource {

    private static final int SHORTEST = 3;

    private final WorkQueue queue;
    private final Playbooks playbooks;
    private final Scopes scopes;

    CardPalette(WorkQueue queue, Playbooks playbooks, Scopes scopes) {
        this.queue = queue;
        this.playbooks = playbooks;
        this.scopes = scopes;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        PartnerScope scope = scopes.current();
        Locale locale = UI.getCurrent().getLocale();
        var titles = playbooks.byCode(scope);
        return queue
                .page(
                        scope,
                        WorkFilterParameters.parse(Map.of("q", List.of(typed)))
                                .filter()
                                .open(),
                        List.of(),
                        0,
                        limit)
                .stream()
                .map(item -> new Hit(
                        I18NProvider.translate(locale, "training.triage.palette"),
                        I18NProvider.translate(
                                locale,
                                "training.triage.palette.title",
                                Playbooks.title(
                                        titles, item.recommendation().reason().playbookCode(), locale),
                                item.recommendation().customer().name()),
                        "training?card=" + item.id()))
                .toList();
    }
}
