package io.seatwise.renewals.calendar;

import io.seatwise.access.feeds.FeedLinks;
import io.seatwise.access.feeds.TooManyReadsException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /calendar/<secret>/renewals.ics}: the decision deadlines of the person whose secret link it is. Whatever is
 * wrong with a secret, the answer is the same.
 */
@RestController
class CalendarFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedLinks links;
    private final DeadlineCalendar calendar;

    CalendarFeed(FeedLinks links, DeadlineCalendar calendar) {
        this.links = links;
        this.calendar = calendar;
    }

    @GetMapping("/calendar/{secret}/renewals.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        return links.read(secret, calendar::of)
                .map(file -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"renewals.ics\"")
                        .body(file.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler
    ResponseEntity<Void> tooMany(TooManyReadsException exception) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(exception.retryAfter().toSeconds()))
                .build();
    }
}
