package io.seatwise.portfolio.firststeps;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds which first steps of a partner are done, from its data. */
@Service
public class FirstSteps {

    /** A first step, in the order in which they are taken. */
    public enum Step {
        CUSTOMERS("imports", "customers"),
        USAGE("imports", "license-usage"),
        PRICES("imports", "price-list"),
        PEOPLE("settings/people", null);

        private final String path;
        private final @Nullable String fileKind;

        Step(String path, @Nullable String fileKind) {
            this.path = path;
            this.fileKind = fileKind;
        }

        /** The page on which the step is taken. */
        public String path() {
            return path;
        }
    }

    private static final String HINT = "FIRST_STEPS";

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final ImportService imports;

    FirstSteps(PartnerTransactions transactions, JdbcClient jdbc, ImportService imports) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.imports = imports;
    }

    /** Finds the steps that are done: the data is there, or a second person was invited. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public Set<Step> done(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select
                                    exists (select 1 from customer where partner_id = :partner) as customers,
                                    exists (
                                        select 1
                                        from service_current
                                        where partner_id = :partner and kind = 'USAGE') as usage_figures,
                                    exists (select 1 from price where partner_id = :partner) as prices,
                                    (select count(*) from person where partner_id = :partner) > 1 as people
                                """)
                        .param("partner", scope.partnerId())
                        .query((row, number) -> done(row))
                        .single());
    }

    /** Whether the current person has hidden the steps. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public boolean isHidden(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select exists (
                                    select 1
                                    from dismissed_hint
                                    where partner_id = :partner and person_id = :person and hint = :hint)
                                """).params(hint(scope)).query(Boolean.class).single());
    }

    /** Hides the steps from the current person, or shows them again. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void hide(PartnerScope scope, boolean hidden) {
        transactions.run(scope, () -> {
            jdbc.sql("delete from dismissed_hint where partner_id = :partner and person_id = :person and hint = :hint")
                    .params(hint(scope))
                    .update();
            if (hidden) {
                jdbc.sql("""
                                insert into dismissed_hint (partner_id, person_id, hint)
                                select partner_id, person_id, :hint
                                from person
                                where partner_id = :partner and person_id = :person
                                """).params(hint(scope)).update();
            }
        });
    }

    private static Map<String, @Nullable Object> hint(PartnerScope scope) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("partner", scope.partnerId());
        parameters.put("person", scope.personId());
        parameters.put("hint", HINT);
        return parameters;
    }

    /** Finds the kind of file that a step imports; empty for a step without a file. */
    public Optional<FileKind<?>> fileKind(Step step) {
        for (FileKind<?> kind : imports.kinds()) {
            if (kind.name().equals(step.fileKind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Set<Step> done(ResultSet row) throws SQLException {
        EnumSet<Step> done = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (row.getBoolean(step.ordinal() + 1)) {
                done.add(step);
            }
        }
        return done;
    }
}
