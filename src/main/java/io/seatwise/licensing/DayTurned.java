package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import java.time.LocalDate;

/**
 * A partner's figures are brought to a new day; published inside that transaction, before anybody reads figures of that
 * day, so that modules with figures that depend on the day update them.
 *
 * @param scope sees all of the partner's customers
 * @param day the new day
 */
public record DayTurned(PartnerScope scope, LocalDate day) {}
