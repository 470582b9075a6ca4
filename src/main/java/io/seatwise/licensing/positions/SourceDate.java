package io.seatwise.licensing.positions;

import java.time.LocalDate;

/**
 * The newest day of a source's figures.
 *
 * @param kind the file kind: {@code license-deployment} or {@code license-usage}
 * @param service the service's key: {@code o365}, {@code crm}, another, or empty where the source names none
 */
public record SourceDate(String kind, String service, LocalDate day) {}
