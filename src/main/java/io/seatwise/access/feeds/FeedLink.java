package io.seatwise.access.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's link as that person sees it; its secret is shown at its creation alone.
 *
 * @param hint the secret's last characters
 * @param lastReadAt to the minute; null when it was never read
 */
public record FeedLink(
        String hint, Instant createdAt, @Nullable Instant lastReadAt) {}
