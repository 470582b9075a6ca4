package io.seatwise.branding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.ShellBrand;
import io.seatwise.branding.Branding;
import io.seatwise.branding.Brandings;
import io.seatwise.branding.Logo;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/** The partner's logo, and its accent as a line, in the frame of every page. */
@Component
class PartnerMark implements ShellBrand {

    private final Brandings brandings;
    private final Scopes scopes;

    PartnerMark(Brandings brandings, Scopes scopes) {
        this.brandings = brandings;
        this.scopes = scopes;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> create() {
        try {
            PartnerScope scope = scopes.current();
            Branding look = brandings.of(scope);
            String accent = look.accent();
            UI ui = UI.getCurrent();
            if (accent != null && ui != null) {
                ui.getElement().getStyle().set("--partner-accent", accent);
            }
            Logo logo = look.logo();
            return logo == null ? Optional.empty() : Optional.of(new Image(logo.address(), scope.partnerName()));
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException nobody) {
            return Optional.empty();
        }
    }
}
