package io.seatwise.portfolio.firststeps;

import com.vaadin.flow.component.Component;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import java.util.Optional;

/** Helps an administrator get started: with the first steps, and with example data while there are no customers. */
@org.springframework.stereotype.Component
public class GettingStarted {

    private final FirstSteps steps;
    private final ExampleData example;

    GettingStarted(FirstSteps steps, ExampleData example) {
        this.steps = steps;
        this.example = example;
    }

    /**
     * The panel about example data; empty for other roles, and where the partner has only customers of its own.
     *
     * @param customers how many the scope sees
     */
    public Optional<Component> example(PartnerScope scope, long customers) {
        boolean shown = scope.role() == Role.PARTNER_ADMIN
                && (customers == 0 || example.progress(scope).isPresent());
        return shown ? Optional.of(new ExamplePanel(example, scope)) : Optional.empty();
    }

    public Component steps(PartnerScope scope) {
        return new FirstStepsPanel(steps, scope);
    }
}
