package io.seatwise.training.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The digest status of a person.
 *
 * @param mailServer whether one is set up; without one nothing is sent
 * @param publicLinks whether the address of this installation is set, so that links in mails lead to it
 * @param sentAt when the last one was sent; null for never
 * @param last the state of the newest letter; null before the first
 * @param isDue whether the next one is due and not sent yet
 * @param next when the next one is due; null when it is not wanted
 */
public record DigestStatus(
        boolean mailServer,
        boolean publicLinks,
        @Nullable Instant sentAt,
        @Nullable DigestLetter last,
        boolean isDue,
        @Nullable Instant next) {}
