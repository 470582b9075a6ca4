package io.seatwise.access.audit;

import io.seatwise.access.Audit;
import io.seatwise.access.EveryPartner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Continues the audit of a restored database, which ends earlier than the lost one. Adds an entry to every partner's audit, so
 * that a chain cut off on purpose cannot be passed off as a restored one without a trace.
 */
@Component
public class AuditRestore implements SmartInitializingSingleton {

    /** The file in the data folder that tells the next start about a restore. */
    public static final String NOTE = "audit-restored";

    private final Path note;
    private final EveryPartner partners;
    private final AuditHeads heads;
    private final Audit audit;

    AuditRestore(@Value("${seatwise.data-dir}") Path dataFolder, EveryPartner partners, AuditHeads heads, Audit audit) {
        this.note = dataFolder.resolve(NOTE);
        this.partners = partners;
        this.heads = heads;
        this.audit = audit;
    }

    /** Runs before any job or request reads the audit. */
    @Override
    public void afterSingletonsInstantiated() {
        if (Files.exists(note)) {
            partners.each(NOTE, scope -> {
                heads.adopt(scope);
                audit.record(scope, "audit.restored", "", "Entries since the backup may be missing");
            });
            try {
                Files.delete(note);
            } catch (IOException exception) {
                throw new UncheckedIOException("The file " + note + " cannot be deleted", exception);
            }
        }
    }
}
