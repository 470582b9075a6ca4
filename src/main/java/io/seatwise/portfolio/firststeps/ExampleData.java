package io.seatwise.portfolio.firststeps;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.ConflictException;
import java.util.List;

/** Example data that a partner without data of its own brings in to explore, and removes again as a whole. */
public interface ExampleData {

    /**
     * How far the example data is.
     *
     * @param files how many files it has; 0 where the partner has none of it
     * @param finished how many of them are imported
     */
    record Progress(int files, int finished) {

        public boolean isPresent() {
            return files > 0;
        }

        public boolean isComplete() {
            return finished == files;
        }
    }

    Progress progress(PartnerScope scope);

    /**
     * Hands the files to the imports of the partner, which work them off in the background.
     *
     * @throws ConflictException for a partner that has customers, imports under way, or the example data already
     */
    void bringIn(PartnerScope scope);

    /**
     * Undoes the imports of the example data, the newest first.
     *
     * @return the names of the partner's own files that build on the example data, which have to be undone before; empty
     *     when it is removed
     * @throws ConflictException where there is none of it, or its files are still being imported
     */
    List<String> remove(PartnerScope scope);
}
