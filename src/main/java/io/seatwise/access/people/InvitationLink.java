package io.seatwise.access.people;

import java.time.Instant;

/**
 * A link that lets a person set a password. It is shown once: only its fingerprint is kept.
 *
 * @param url complete, for the clipboard
 * @param mailed whether it also went to the person by e-mail
 */
public record InvitationLink(String email, String url, Instant expiresAt, boolean mailed) {}
