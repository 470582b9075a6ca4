package io.seatwise.licensing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.customers.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.SupportTicketsFileKind.SupportMonth;
import io.seatwise.licensing.positions.PositionColumns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** The file {@code support-tickets}: help requests by customer and month; a month said again replaces what was. */
@Component
class SupportTicketsFileKind extends DayFactKind<SupportMonth> {

    private static final Column.Required<YearMonth> MONTH =
            Column.month("month").required();
    private static final Column.Required<Long> TICKETS =
            Column.count("tickets").example("12").required();
    private static final Column.Required<Long> HOW_TO_TICKETS =
            Column.count("howToTickets").example("7").required();

    /** The tickets of a customer in a month, from a file; {@code month} is its first day. */
    record SupportMonth(@JsonProperty("tenantId") CustomerId customer, LocalDate month, long tickets, long howToTickets)
            implements DayFact {

        @Override
        public LocalDate day() {
            return month;
        }
    }

    /** The table {@code support_month}. */
    @Repository
    static class SupportMonths extends DayFactTable<SupportMonth> {

        SupportMonths(JdbcClient jdbc, JdbcTemplate batches) {
            super(jdbc, batches, "support_month", "support_month", SupportMonth.class);
        }

        /** The name that rows had before they were daily facts, so that an import from then can be undone. */
        @Override
        public String keptAs() {
            return "support-month";
        }

        /** The contract shows no days for this kind. */
        @Override
        public boolean isByDay() {
            return false;
        }
    }

    SupportTicketsFileKind(SupportMonths table, DayFactImport imports) {
        super("support-tickets", table, imports);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(PositionColumns.TENANT, MONTH, TICKETS, HOW_TO_TICKETS);
    }

    @Override
    public SupportMonth read(SourceRow row) {
        return new SupportMonth(
                row.get(PositionColumns.TENANT), row.get(MONTH).atDay(1), row.get(TICKETS), row.get(HOW_TO_TICKETS));
    }
}
