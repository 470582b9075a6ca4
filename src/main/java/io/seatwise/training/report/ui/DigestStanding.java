package io.seatwise.training.report.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.training.report.DigestFailure;
import io.seatwise.training.report.DigestLetter;
import io.seatwise.training.report.DigestStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Shows when the last digest was sent, the state of the newest one, and when the next one is due. */
final class DigestStanding {

    private static final String KEY = "training.report.digest.";

    private final Formats formats;

    private DigestStanding(Formats formats) {
        this.formats = formats;
    }

    static DescriptionList of(DigestStatus status, Formats formats) {
        DigestStanding words = new DigestStanding(formats);
        DescriptionList list = new DescriptionList();
        list.addClassName("digest-standing");
        words.add(
                list, "sent", status.sentAt() == null ? words.text("status.never") : formats.dateTime(status.sentAt()));
        DigestLetter last = status.last();
        if (last != null && last.state() != DigestLetter.State.SENT) {
            words.add(list, "last", words.result(last));
        }
        words.add(list, "next", words.next(status));
        return list;
    }

    private void add(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(text("status." + key)), new DescriptionList.Description(value));
    }

    private String result(DigestLetter letter) {
        String when = formats.dateTime(letter.delivery().attemptedAt());
        String state = text("state." + letter.state(), when, letter.delivery().attempts(), DigestLetter.MOST_ATTEMPTS);
        DigestFailure failure = letter.delivery().failure();
        StringBuilder words = new StringBuilder(state).append('.');
        if (failure != null) {
            words.append(' ').append(text("failure." + failure));
        }
        if (letter.delivery().nextAttemptAt() != null) {
            words.append(' ')
                    .append(text("again", formats.dateTime(letter.delivery().nextAttemptAt())));
        }
        return words.toString();
    }

    private String next(DigestStatus status) {
        Instant next = status.next();
        if (next == null) {
            return text("status.off");
        }
        if (!status.mailServer()) {
            return text("status.noServer");
        }
        return status.isDue() ? text("status.due") : formats.longDate(LocalDate.ofInstant(next, ZoneOffset.UTC));
    }

    private String text(String key, Object... values) {
        return I18NProvider.translate(formats.locale(), KEY + key, values);
    }
}
