package io.seatwise.access;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends invitations where a mail server is configured; where not, or where it fails, the link on screen has to do. */
@Component
class InvitationMail {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);

    private final @Nullable JavaMailSender sender;
    private final I18NProvider texts;
    private final String from;

    InvitationMail(
            ObjectProvider<JavaMailSender> sender,
            I18NProvider texts,
            @Value("${seatwise.mail-from:seatwise@localhost}") String from) {
        this.sender = sender.getIfAvailable();
        this.texts = texts;
        this.from = from;
    }

    /** Whether the mail was handed to the mail server. */
    boolean send(Person person, String partner, String url, Instant expiresAt) {
        if (sender == null) {
            return false;
        }
        Locale locale = person.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(person.language());
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
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
            sender.send(mail);
            return true;
        } catch (MailException exception) {
            LOG.warn("The invitation could not be sent by e-mail", exception);
            return false;
        }
    }
}
