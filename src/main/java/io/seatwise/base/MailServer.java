package io.seatwise.base;

import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server that the operator has set up, and the address that the portal writes from. */
@Component
public class MailServer {

    private final @Nullable JavaMailSender sender;
    private final String from;

    /** @param from an address, or a name with one in angle brackets */
    public MailServer(
            ObjectProvider<JavaMailSender> sender, @Value("${seatwise.mail-from:seatwise@localhost}") String from) {
        this.sender = sender.getIfAvailable();
        this.from = from;
    }

    /** Whether a mail server is configured; without one nothing can be sent. */
    public boolean isSetUp() {
        return sender != null;
    }

    /** The address to write from. */
    public String from() {
        return from;
    }

    /** An empty message, to be filled and handed to {@link #send}. */
    public MimeMessage newMessage() {
        return sender().createMimeMessage();
    }

    /** @throws MailException when the server does not take it */
    public void send(MimeMessage message) {
        sender().send(message);
    }

    private JavaMailSender sender() {
        return Objects.requireNonNull(sender, "No mail server is set up");
    }
}
