package io.seatwise.imports.mapping;

import io.seatwise.access.Audit;
import io.seatwise.access.Colleagues;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.personal.PersonalData;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The partner's mappings of files of its own form. */
@Service
@PreAuthorize(Roles.CAN_ADMINISTER)
public class ImportMappings {

    private static final int MAX_MAPPINGS = 200;

    private final MappingStore store;
    private final MappableKinds kinds;
    private final PartnerTransactions transactions;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    ImportMappings(
            MappingStore store,
            MappableKinds kinds,
            PartnerTransactions transactions,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.transactions = transactions;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds that a file may be mapped to. */
    public MappableKinds kinds() {
        return kinds;
    }

    /** The partner's mappings by name, at most 200. */
    public List<FileMapping> list(PartnerScope scope) {
        return transactions.read(scope, () -> store.all(scope));
    }

    /** @throws NotFoundException when the partner has no mapping of this name */
    public FileMapping find(PartnerScope scope, String name) {
        return transactions
                .read(scope, () -> store.find(scope, name))
                .orElseThrow(() -> new NotFoundException("mapping " + name));
    }

    /**
     * Stores a mapping, in the place of one of the same name.
     *
     * @return whether it is a new one
     * @throws MappingRefusedException with the reason why it cannot be stored
     */
    public boolean save(PartnerScope scope, FileMapping mapping) {
        MappingRules.check(mapping, kinds, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        requireOwnName(scope, mapping.name());
        return transactions.write(scope, () -> {
            requireOwnStaff(scope, mapping);
            List<FileMapping> all = store.all(scope);
            Optional<FileMapping> twin = all.stream()
                    .filter(each -> !each.name().equals(mapping.name()) && each.recognises(mapping.header()))
                    .findFirst();
            if (twin.isPresent()) {
                throw new MappingRefusedException(
                        "imports.mapping.refused.sameHeader", twin.get().name());
            }
            boolean isNew = all.stream().noneMatch(each -> each.name().equals(mapping.name()));
            if (isNew && all.size() >= MAX_MAPPINGS) {
                throw new MappingRefusedException("imports.mapping.refused.tooMany", MAX_MAPPINGS);
            }
            store.save(scope, mapping, clock.instant());
            audit.record(
                    scope, isNew ? "import-mapping.created" : "import-mapping.changed", mapping.name(), mapping.kind());
            return isNew;
        });
    }

    /** Refuses the name of a person: a list or the audit could be read as being about that person. */
    private void requireOwnName(PartnerScope scope, String name) {
        if (colleagues.isNamed(scope, name) || PersonalData.isPersonalValue(name)) {
            throw new MappingRefusedException("imports.mapping.refused.personalName");
        }
    }

    /** A value that each import would read as not given would keep a stranger's name for nothing. */
    private void requireOwnStaff(PartnerScope scope, FileMapping mapping) {
        for (Column<?> column : kinds.columns(mapping.kind()).orElseThrow()) {
            String value = mapping.values().get(column.name());
            if (column.isOwnStaff()
                    && value != null
                    && kinds.namesStranger(scope, mapping.kind(), column, value.strip())) {
                throw new MappingRefusedException("imports.mapping.refused.colleague", column.name());
            }
        }
    }

    /** @throws NotFoundException when the partner has no mapping of this name */
    public void delete(PartnerScope scope, String name) {
        transactions.run(scope, () -> {
            if (!store.delete(scope, name)) {
                throw new NotFoundException("mapping " + name);
            }
            audit.record(scope, "import-mapping.deleted", name, "");
        });
    }
}
