package io.seatwise.access.audit;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.storage.FolderRequest;
import io.seatwise.base.storage.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks every partner's audit each night, and when the command {@code verify-audit} asks for it. */
@Component
public class AuditCheck {

    /** The name of the request in the data folder. */
    public static final String REQUEST = "verify-audit";

    /** The first line of the answer where every partner's audit is whole. */
    public static final String WHOLE = "whole";

    /** The form of a head. */
    public static final String HEAD_CODE = "[0-9a-f]{64}";

    /** The form of the line with a head that the check of a whole audit leaves in the log, see {@link AuditVerdict#line}. */
    public static final String LOGGED_HEAD = "Audit of partner ([0-9a-f-]{36}) is whole: (\\d{1,18}) entries, head ("
            + HEAD_CODE + ")(?:, after (\\d{1,18}) removed ones)?";

    /** The most heads that a check asks for: about a year of 250 partners. */
    public static final int MOST_HEADS = 100_000;

    /** The folder in the data folder that says how far the audits have come. A restored database begins without it. */
    public static final String HEADS = "audit-heads";

    /** The most missing heads that the answer names. */
    private static final int MOST_MISSING = 20;

    private static final String BROKEN = "broken";
    private static final String UNSEALED = " (read-only: entries since the last seal are not checked)";
    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private final EveryPartner partners;
    private final AuditChain chain;
    private final AuditCutOff cutOff;
    private final FolderRequest request;

    AuditCheck(
            EveryPartner partners,
            AuditChain chain,
            AuditCutOff cutOff,
            @Value("${seatwise.data-dir}") Path dataFolder) {
        this.cutOff = cutOff;
        this.partners = partners;
        this.chain = chain;
        this.request = new FolderRequest(dataFolder, REQUEST);
    }

    @Scheduled(fixedDelay = 2000)
    void onRequest() throws IOException {
        Optional<String> heads = request.take();
        if (heads.isPresent()) {
            request.answer(answer(heads.get()));
        }
    }

    /** Checks every partner, leaves a line each in the log, and returns the lines below {@code whole} or {@code broken}. */
    String answer() {
        return answer("");
    }

    /**
     * {@link #answer()}, with a line for each head that no chain has.
     *
     * @param expected lines that name heads, as {@link ExpectedHead#in} reads them
     */
    String answer(String expected) {
        List<String> lines = new ArrayList<>();
        Set<ExpectedHead> missing = ExpectedHead.of(expected);
        int heads = missing.size();
        boolean[] whole = {true};
        partners.each(REQUEST, scope -> {
            Finding finding = check(scope);
            whole[0] &= finding.whole();
            lines.add(finding.line());
            missing.removeIf(head -> cutOff.has(scope, head));
        });
        whole[0] &= missing.isEmpty();
        missing.stream().limit(MOST_MISSING).map(ExpectedHead::missing).forEach(lines::add);
        if (heads > 0) {
            lines.add(heads - missing.size() + " of " + heads + " expected heads found");
        }
        return (whole[0] ? WHOLE : BROKEN) + "\n" + String.join("\n", lines);
    }

    private record Finding(boolean whole, String line) {}

    private Finding check(PartnerScope scope) {
        try {
            boolean sealed = seal(scope);
            AuditVerdict verdict = chain.verify(scope);
            String line = verdict.line(scope.partnerId()) + (sealed ? "" : UNSEALED);
            if (verdict.isWhole()) {
                LOG.info("{}", line);
            } else {
                LOG.error("{}", line);
            }
            return new Finding(verdict.isWhole(), line);
        } catch (RuntimeException failure) {
            String line = "Audit of partner " + scope.partnerId() + " could not be checked";
            LOG.error("{}", line, failure);
            return new Finding(false, line + ": " + failure.getMessage());
        }
    }

    /** Returns false while the storage is read-only: what was sealed before is checked all the same. */
    private boolean seal(PartnerScope scope) {
        try {
            chain.seal(scope);
            return true;
        } catch (StorageUnavailableException readOnly) {
            LOG.debug("The newest entries are not sealed", readOnly);
            return false;
        }
    }
}
