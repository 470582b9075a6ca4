package io.seatwise.access.audit;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.storage.FolderRequest;
import io.seatwise.base.storage.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The folder in the data folder that says how far the audits have come. A restored database begins without it. */
    public static final String HEADS = "audit-heads";

    private static final String BROKEN = "broken";
    private static final String UNSEALED = " (read-only: entries since the last seal are not checked)";
    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private final EveryPartner partners;
    private final AuditChain chain;
    private final FolderRequest request;

    AuditCheck(EveryPartner partners, AuditChain chain, @Value("${seatwise.data-dir}") Path dataFolder) {
        this.partners = partners;
        this.chain = chain;
        this.request = new FolderRequest(dataFolder, REQUEST);
    }

    @Scheduled(fixedDelay = 2000)
    void onRequest() throws IOException {
        if (request.pickUp()) {
            request.answer(answer());
        }
    }

    /** Checks every partner, leaves a line each in the log, and returns the lines below {@code whole} or {@code broken}. */
    String answer() {
        List<String> lines = new ArrayList<>();
        boolean[] whole = {true};
        partners.each(REQUEST, scope -> {
            Finding finding = check(scope);
            whole[0] &= finding.whole();
            lines.add(finding.line());
        });
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
