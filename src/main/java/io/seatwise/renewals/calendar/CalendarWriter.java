package io.seatwise.renewals.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes an iCalendar file (RFC 5545): escaped texts, lines of at most 75 bytes, ends of lines as the standard asks. */
final class CalendarWriter {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final StringBuilder out = new StringBuilder();

    CalendarWriter(String name, String description) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Seatwise//Renewals//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + text(name));
        line("X-WR-CALDESC:" + text(description));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        line("X-PUBLISHED-TTL:PT6H");
    }

    /** One entry of a whole day. */
    record Entry(String uid, LocalDate day, String summary, String description, String url) {}

    /** @param stamp when the figures of the entry were read */
    void add(Entry entry, Instant stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + text(entry.uid()));
        line("DTSTAMP:" + MOMENT.format(stamp.atOffset(ZoneOffset.UTC)));
        line("DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
        line("DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(1)));
        line("SUMMARY:" + text(entry.summary()));
        line("DESCRIPTION:" + text(entry.description()));
        line("URL:" + entry.url());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    String finish() {
        line("END:VCALENDAR");
        return out.toString();
    }

    /** Backslash, semicolon, comma and the end of a line are escaped; other control characters are left out. */
    private static String text(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        value.replace("\r\n", "\n").chars().forEach(letter -> {
            switch (letter) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) letter);
                case '\n', '\r' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(letter)) {
                        escaped.append((char) letter);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Goes on in a further line, which begins with a blank, before a character that would make the line too long. */
    private void line(String content) {
        int bytes = 0;
        int[] letters = content.codePoints().toArray();
        for (int letter : letters) {
            String character = Character.toString(letter);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(character);
            bytes += size;
        }
        out.append("\r\n");
    }
}
