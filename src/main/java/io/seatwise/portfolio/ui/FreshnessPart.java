package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.TopBarPart;
import io.seatwise.derived.Derived;
import io.seatwise.licensing.positions.Freshness;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** How fresh the data is, in the top bar of everybody who may see it. */
@org.springframework.stereotype.Component
class FreshnessPart implements TopBarPart {

    private static final int ORDER = 20;

    private final Scopes scopes;
    private final Freshness freshness;
    private final Derived derived;
    private final Clock clock;

    FreshnessPart(Scopes scopes, Freshness freshness, Derived derived, Clock clock) {
        this.scopes = scopes;
        this.freshness = freshness;
        this.derived = derived;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        try {
            return Optional.of(new FreshnessButton(scopes.current(), freshness, derived, clock));
        } catch (AccessDeniedException | AuthenticationException nobodyWithFigures) {
            return Optional.empty();
        }
    }
}
