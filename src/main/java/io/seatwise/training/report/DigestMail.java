package io.seatwise.training.report;

import io.seatwise.access.Links;
import io.seatwise.access.OnBehalf.Acting;
import io.seatwise.base.MailServer;
import io.seatwise.branding.Branding;
import io.seatwise.branding.Brandings;
import io.seatwise.branding.Logo;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, as plain text with HTML beside it. */
@Component
class DigestMail {

    private final MailServer server;
    private final Links links;
    private final Brandings brandings;

    DigestMail(MailServer server, Links links, Brandings brandings) {
        this.server = server;
        this.links = links;
        this.brandings = brandings;
    }

    /** Whether a mail server is set up. */
    boolean isSetUp() {
        return server.isSetUp();
    }

    /** @throws DigestFailedException when the mail server does not take it */
    void send(Letter letter, Acting to) {
        try {
            server.send(message(server.newMessage(), letter, to));
        } catch (MailException exception) {
            throw new DigestFailedException(failureOf(exception), exception);
        } catch (MessagingException | IOException exception) {
            throw new DigestFailedException(DigestFailure.NOT_MADE, exception);
        }
    }

    private MimeMessage message(MimeMessage message, Letter letter, Acting to) throws MessagingException, IOException {
        MimeMessageHelper mail = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        mail.setFrom(server.from());
        mail.setTo(new InternetAddress(
                Letter.oneLine(to.email()), Letter.oneLine(to.name()), StandardCharsets.UTF_8.name()));
        mail.setSubject(Letter.oneLine(letter.head().subject()));
        Branding branding = brandings.of(to.scope());
        mail.setText(LetterText.of(letter, branding.footer()), LetterHtml.of(letter, branding));
        Logo logo = branding.logo();
        if (logo != null) {
            mail.addInline(LetterHtml.LOGO, new ByteArrayResource(logo.content()), logo.type());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.locale().toLanguageTag());
        String settings = letter.foot().settings().url();
        if (settings != null && links.arePublic()) {
            message.setHeader("List-Unsubscribe", "<" + Letter.oneLine(settings) + ">");
        }
        return message;
    }

    private static DigestFailure failureOf(MailException exception) {
        if (exception instanceof MailAuthenticationException) {
            return DigestFailure.SIGN_IN;
        }
        if (exception instanceof MailSendException sending) {
            return Arrays.stream(sending.getMessageExceptions())
                    .map(DigestMail::failure)
                    .findFirst()
                    .orElse(DigestFailure.UNREACHABLE);
        }
        return DigestFailure.NOT_MADE;
    }

    private static DigestFailure failure(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return DigestFailure.UNREACHABLE;
            }
        }
        boolean address = exception instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
        return address ? DigestFailure.ADDRESS : DigestFailure.REFUSED;
    }
}
