package io.seatwise.training.report;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.seatwise.access.Audit;
import io.seatwise.access.Links;
import io.seatwise.access.OnBehalf;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.PublicLinks;
import io.seatwise.access.Scopes;
import io.seatwise.base.MailServer;
import io.seatwise.base.i18n.Texts;
import io.seatwise.branding.Brandings;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.recommendation.SummaryRows;
import io.seatwise.training.triage.TriageData;
import io.seatwise.training.triage.WorkState;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real mail server beside the application of a test, digests that send through it, and what arrived. */
public final class DigestRig {

    static final String ADDRESS = "https://seatwise.example";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final ApplicationContext context;
    private final TriageData data;
    public final Digests digests;
    public final DigestSettings settings;

    public DigestRig(ApplicationContext context) {
        this.context = context;
        this.data = new TriageData(bean(PartnerTransactions.class), bean(JdbcTemplate.class), bean(Scopes.class));
        server.start();
        DigestMail mail = mail(sender(server.getSmtp().getPort()));
        this.digests = digests(mail);
        this.settings = settings(mail);
    }

    /** The same with a mail server that nobody runs. */
    public Digests withoutAnswer() {
        int port = server.getSmtp().getPort();
        server.stop();
        return digests(mail(sender(port)));
    }

    /** The same with no mail server set up. */
    Digests withoutServer() {
        return digests(mail(null));
    }

    public TriageData data() {
        return data;
    }

    public void stop() {
        server.stop();
    }

    /** The job's work for this partner, with nobody signed in. */
    void run(PartnerScope partner) {
        run(digests, partner);
    }

    void run(Digests with, PartnerScope partner) {
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        with.sendDue(
                bean(Scopes.class).forJob(partner.partnerId(), partner.partnerName(), "weekly-digest"), () -> false);
    }

    /** Seats in use are low: 25 of 100 of this product. */
    public RecommendationId lowUsage(
            PartnerScope partner, CustomerId customer, String product, double priority, LocalDate firstSeen) {
        RecommendationId id = RecommendationId.random();
        bean(PartnerTransactions.class)
                .run(
                        partner,
                        () -> bean(JdbcTemplate.class)
                                .update(
                                        "insert into recommendation (partner_id, recommendation_id, tenant_id, rule_code,"
                                                + " playbook_code, product_id, workload_code, inputs, priority, plain_priority, factors,"
                                                + " expected_gain, first_seen, computed_for, holds)"
                                                + " values (?, ?, ?, 'LOW_USAGE', 'low-adoption', ?, '', ?, ?, ?, ?, ?, ?, ?, true)",
                                        partner.partnerId(),
                                        id,
                                        customer,
                                        product,
                                        "{\"active\": 25, \"entitled\": 100, \"usagePercent\": 25.0}",
                                        priority,
                                        priority,
                                        "[{\"code\": \"ENTITLEMENTS_BELOW_TARGET\", \"value\": " + priority
                                                + ", \"weight\": 1.0}]",
                                        "{\"kind\": \"SEATS_USED\", \"amount\": 15.0, \"basis\": \"TARGET\", \"cases\": 0}",
                                        Date.valueOf(firstSeen),
                                        Date.valueOf(firstSeen)));
        bean(PartnerTransactions.class).run(partner, () -> SummaryRows.replace(partner, bean(JdbcTemplate.class)));
        return id;
    }

    /** Somebody's work on it, last changed on this day. */
    void work(
            PartnerScope partner,
            RecommendationId id,
            WorkState state,
            @Nullable String assignee,
            @Nullable LocalDate due,
            LocalDate started,
            LocalDate changed) {
        bean(PartnerTransactions.class)
                .run(
                        partner,
                        () -> bean(JdbcTemplate.class)
                                .update(
                                        "insert into recommendation_work (partner_id, recommendation_id, state, assignee,"
                                                + " due_day, started_day, done_day, version, changed_at, changed_by)"
                                                + " values (?, ?, ?, ?, ?, ?, ?, 1, ?, 'test')",
                                        partner.partnerId(),
                                        id,
                                        state.name(),
                                        assignee,
                                        due,
                                        started,
                                        state == WorkState.DONE ? changed : null,
                                        changed.atTime(12, 0).atOffset(ZoneOffset.UTC)));
    }

    public List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    MimeMessage only() {
        List<MimeMessage> mails = mails();
        if (mails.size() != 1) {
            throw new AssertionError(mails.size() + " mails arrived");
        }
        return mails.getFirst();
    }

    static String text(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    static String html(MimeMessage mail) {
        return part(mail, "text/html");
    }

    /** The lines of the plain text without empty ones and indents. */
    static List<String> lines(MimeMessage mail) {
        return Arrays.stream(text(mail).split("\r\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String part(MimeMessage mail, String type) {
        try {
            return find(mail.getContent(), type);
        } catch (MessagingException | IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static String find(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
                if (part.getContent() instanceof Multipart inner) {
                    return find(inner, type);
                }
            }
        }
        throw new AssertionError("No " + type);
    }

    private Digests digests(DigestMail mail) {
        return new Digests(
                bean(DigestStore.class),
                bean(DigestFacts.class),
                new DigestWords(bean(Texts.class), bean(RecommendationWords.class), links()),
                mail,
                bean(OnBehalf.class),
                bean(Clock.class));
    }

    DigestSettings settings(DigestMail mail) {
        return new DigestSettings(
                bean(DigestStore.class),
                mail,
                links(),
                bean(PartnerTransactions.class),
                bean(Audit.class),
                bean(Clock.class));
    }

    private static Links links() {
        return PublicLinks.of(ADDRESS);
    }

    DigestMail mail(@Nullable JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        return new DigestMail(
                new MailServer(beans.getBeanProvider(JavaMailSender.class), "digest@seatwise.example"),
                links(),
                bean(Brandings.class));
    }

    private static JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "5000");
        return sender;
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
