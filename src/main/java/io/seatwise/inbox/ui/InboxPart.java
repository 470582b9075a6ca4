package io.seatwise.inbox.ui;

import com.vaadin.flow.component.Component;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.TopBarPart;
import io.seatwise.inbox.Inbox;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The bell in the top bar. */
@org.springframework.stereotype.Component
class InboxPart implements TopBarPart {

    private static final int PLACE = 40;

    private final Inbox inbox;
    private final Scopes scopes;
    private final InboxTicker ticker;

    InboxPart(Inbox inbox, Scopes scopes, InboxTicker ticker) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.ticker = ticker;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Component> create() {
        try {
            PartnerScope scope = scopes.current();
            return scope.personId() == null || inbox.kinds(scope).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new InboxBell(inbox, scopes, ticker));
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException nobody) {
            return Optional.empty();
        }
    }
}
