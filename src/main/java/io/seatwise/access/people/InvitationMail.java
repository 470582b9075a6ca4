package io.seatwise.access.people;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.MailServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.MimeMailMessage;
import org.springframework.stereotype.Component;

/** Sends invitations where a mail server is configured; where not, or where it fails, the link on screen has to do. */
@Component
class InvitationMail {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);

    private final MailServer server;
    private final I18NProvider texts;

    InvitationMail(MailServer server, I18NProvider texts) {
        this.server = server;
        this.texts = texts;
    }

    /** Whether the mail was handed to the mail server. */
    boolean send(Person person, String partner, String url, Instant expiresAt) {
        if (!server.isSetUp()) {
            return false;
        }
        Locale locale = person.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(person.language());
        MimeMailMessage mail = new MimeMailMessage(server.newMessage());
        mail.setFrom(server.from());
        mail.setTo(person.email());
        mail.setSubject(texts.getTranslation("access.invitation.mail.subject", locale, partner));
        mail.setText(texts.getTranslation(
                "access.invitation.mail.text",
                locale,
                person.name(),
                partner,
                url,
                LocalDate.ofInstant(expiresAt, ZoneOffset.UTC).toString()));
        try {
            server.send(mail.getMimeMessage());
            return true;
        } catch (MailException exception) {
            LOG.warn("The invitation could not be sent by e-mail", exception);
            return false;
        }
    }
}
