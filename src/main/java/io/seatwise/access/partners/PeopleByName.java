package io.seatwise.access.partners;

import io.seatwise.access.Colleagues;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.people.People;
import org.springframework.stereotype.Component;

/** Reads names as {@link NameReading} does, against those of the partner's people. */
@Component
class PeopleByName implements Colleagues {

    private final People people;

    PeopleByName(People people) {
        this.people = people;
    }

    @Override
    public boolean isNamed(PartnerScope scope, String text) {
        return people.names(scope).entrySet().stream()
                .anyMatch(
                        person -> NameReading.isOf(person.getValue(), text) || NameReading.isOf(person.getKey(), text));
    }
}
