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
 * Goes on from the audit of a restored database, which ends earlier than the lost one. This is itself an entry of every
 * partner, so that nobody passes a chain that they cut off for a restored one unseen.
 */
@Component
public class AuditRestore implements SmartInitializingSingleton {

    /** The file in the data folder by which a restore tells the next start of it. */
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

    /** Before any job or request looks at the audit. */
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
