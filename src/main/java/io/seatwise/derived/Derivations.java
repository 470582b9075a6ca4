package io.seatwise.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All derivations of the application, in the order in which they are computed: each after those that it needs. */
@Component
class Derivations {

    private final ObjectProvider<Derivation> beans;
    private volatile @Nullable Map<String, Derivation> ordered;

    /** The beans themselves mark what is due, so they are looked up when first needed. */
    Derivations(ObjectProvider<Derivation> beans) {
        this.beans = beans;
    }

    Collection<Derivation> inOrder() {
        return byName().values();
    }

    Derivation named(String name) {
        Derivation derivation = byName().get(name);
        if (derivation == null) {
            throw new IllegalArgumentException("No derivation is named " + name);
        }
        return derivation;
    }

    /** The derivations that rest on this one, directly or through others, in order. */
    List<Derivation> dependents(String name) {
        Set<String> changed = new LinkedHashSet<>(List.of(name));
        List<Derivation> dependents = new ArrayList<>();
        for (Derivation derivation : inOrder()) {
            if (derivation.needs().stream().anyMatch(changed::contains)) {
                changed.add(derivation.name());
                dependents.add(derivation);
            }
        }
        return dependents;
    }

    /** This derivation and all that it rests on. */
    Set<String> withNeeds(Collection<String> names) {
        Set<String> all = new LinkedHashSet<>();
        names.forEach(name -> addWithNeeds(name, all));
        return all;
    }

    private void addWithNeeds(String name, Set<String> all) {
        if (all.add(name)) {
            named(name).needs().forEach(need -> addWithNeeds(need, all));
        }
    }

    private Map<String, Derivation> byName() {
        Map<String, Derivation> known = ordered;
        if (known == null) {
            known = sort(beans.orderedStream().toList());
            ordered = known;
        }
        return known;
    }

    static Map<String, Derivation> sort(List<Derivation> derivations) {
        Map<String, Derivation> sorted = new LinkedHashMap<>();
        List<Derivation> left = new ArrayList<>(derivations);
        while (!left.isEmpty()) {
            List<Derivation> ready = left.stream()
                    .filter(each -> sorted.keySet().containsAll(each.needs()))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Derivations need each other, or one that does not exist: "
                        + left.stream().map(Derivation::name).toList());
            }
            for (Derivation each : ready) {
                if (sorted.put(each.name(), each) != null) {
                    throw new IllegalStateException("Two derivations are named " + each.name());
                }
            }
            left.removeAll(ready);
        }
        return sorted;
    }
}
