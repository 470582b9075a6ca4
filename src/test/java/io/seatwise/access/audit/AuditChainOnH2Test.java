package io.seatwise.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Tampers as somebody would who has the database but not the key. */
@SeatwiseTest
class AuditChainOnH2Test extends AuditChainContract {

    /** A place with entries before and after it; entries of one moment are sealed in any order. */
    private static final long IN_BETWEEN = 2;

    @Value("${seatwise.data-dir}")
    Path data;

    @Autowired
    AuditRestore restore;

    @Test
    void changedEntryIsNamed() {
        change("update audit_entry set detail = '9 rows' where partner_id = :partner and subject = 'third'");

        assertBroken("third", AuditVerdict.Kind.CHANGED);
    }

    @Test
    void checkOfAllPartnersNamesTheBrokenOne() {
        change("update audit_entry set detail = '9 rows' where partner_id = :partner and subject = 'third'");

        assertThat(check.answer().lines())
                .startsWith("broken")
                .contains("Audit of partner " + scope.partnerId() + " is BROKEN at number " + number("third")
                        + ": entry " + id("third") + " was CHANGED");
    }

    @Test
    void deletedEntryIsNamed() {
        String id = id("second");
        long place = number("second");
        change("delete from audit_entry where partner_id = :partner and subject = 'second'");

        AuditVerdict.Break broken = Objects.requireNonNull(chain.verify(scope).broken());
        assertThat(broken).isEqualTo(new AuditVerdict.Break(place, id, AuditVerdict.Kind.DELETED));
    }

    @Test
    void entryDeletedWithItsSealLeavesAGap() {
        change(
                "delete from audit_entry where partner_id = :partner and entry_id = (select entry_id from audit_seal where partner_id = :partner and number = "
                        + IN_BETWEEN + ")");
        change("delete from audit_seal where partner_id = :partner and number = " + IN_BETWEEN);

        AuditVerdict.Break broken = Objects.requireNonNull(chain.verify(scope).broken());
        assertThat(broken.number()).isEqualTo(IN_BETWEEN);
        assertThat(broken.kind()).isEqualTo(AuditVerdict.Kind.DELETED);
    }

    @Test
    void renumberedChainIsFound() {
        change("delete from audit_seal where partner_id = :partner and number = " + IN_BETWEEN);
        change("update audit_seal set number = number - 1 where partner_id = :partner and number > " + IN_BETWEEN);

        AuditVerdict.Break broken = Objects.requireNonNull(chain.verify(scope).broken());
        assertThat(broken.number()).isEqualTo(IN_BETWEEN);
        assertThat(broken.kind()).isEqualTo(AuditVerdict.Kind.CHANGED);
    }

    @Test
    void exchangedActorIsFound() {
        change("update audit_entry set actor = 'somebody else' where partner_id = :partner and subject = 'first'");

        assertBroken("first", AuditVerdict.Kind.CHANGED);
    }

    @Test
    void entryAddedWithAnEarlierTimeIsFound() {
        change(
                "insert into audit_entry (partner_id, entry_id, occurred_at, actor, action, subject, detail) values (:partner, random_uuid(), timestamp with time zone '2020-01-01 00:00:00Z', 'a', 'b', 'c', '')");
        chain.seal(scope);

        AuditVerdict.Break broken = Objects.requireNonNull(chain.verify(scope).broken());
        assertThat(broken.kind()).isEqualTo(AuditVerdict.Kind.INSERTED);
    }

    @Test
    void chainCutOffAtItsBeginningIsFoundWithoutAnAnchor() {
        String third = transactions.read(
                scope,
                () -> jdbc.sql("select entry_id from audit_seal where partner_id = ? and number = 3")
                        .param(scope.partnerId())
                        .query(String.class)
                        .single());
        change("delete from audit_entry where partner_id = :partner and entry_id in (select entry_id from audit_seal"
                + " where partner_id = :partner and number < 3)");
        change("delete from audit_seal where partner_id = :partner and number < 3");

        AuditVerdict.Break broken = Objects.requireNonNull(chain.verify(scope).broken());
        assertThat(broken).isEqualTo(new AuditVerdict.Break(1, third, AuditVerdict.Kind.DELETED));
        clock.advance(Duration.ofDays(400));
        assertThat(retention.remove(scope, 3)).isZero();
    }

    @Test
    void chainCutOffFurtherThanItsAnchorIsFound() {
        removeOld();
        change("delete from audit_seal where partner_id = :partner and number <= " + number("fifth"));

        assertThat(Objects.requireNonNull(chain.verify(scope).broken()).kind()).isEqualTo(AuditVerdict.Kind.DELETED);
    }

    @Test
    void removedOrChangedAnchorIsFound() {
        removeOld();
        change("update audit_anchor set chain = 'x' where partner_id = :partner");
        assertThat(Objects.requireNonNull(chain.verify(scope).broken()).entry()).isEqualTo("anchor");

        change("delete from audit_anchor where partner_id = :partner");
        assertThat(Objects.requireNonNull(chain.verify(scope).broken()).kind()).isEqualTo(AuditVerdict.Kind.DELETED);
    }

    @Test
    void chainThatWasMadeAnewIsFoundByTheHeadOutsideTheDatabase() {
        settle();
        long sealed = chain.verify(scope).entries();
        change("delete from audit_entry where partner_id = :partner and subject = 'second'");
        change("delete from audit_seal where partner_id = :partner");

        chain.seal(scope);

        assertThat(chain.verify(scope).broken())
                .isEqualTo(new AuditVerdict.Break(sealed, "seal", AuditVerdict.Kind.DELETED));
        assertThat(change("delete from audit_seal where partner_id = :partner"))
                .as("nothing is sealed anew")
                .isZero();
    }

    @Test
    void newestEntriesDeletedWithTheirSealsAreFound() {
        settle();
        change("delete from audit_entry where partner_id = :partner and subject = 'fourth'");
        change("delete from audit_seal where partner_id = :partner and number = (select max(number) from audit_seal"
                + " where partner_id = :partner)");

        assertThat(Objects.requireNonNull(chain.verify(scope).broken()).kind()).isEqualTo(AuditVerdict.Kind.DELETED);
    }

    @Test
    void entryThatSeatwiseDidNotWriteIsFoundAlthoughItIsSealed() {
        clock.advance(Duration.ofDays(3));
        change("insert into audit_entry (partner_id, entry_id, occurred_at, actor, action, subject, detail)"
                + " values (:partner, random_uuid(), timestamp with time zone '"
                + clock.instant().toString().replace('T', ' ') + "', 'a', 'b', 'forged', '')");
        chain.seal(scope);

        assertBroken("forged", AuditVerdict.Kind.INSERTED);
    }

    @Test
    void entryWithAMadeUpCodeIsFoundAlthoughItIsSealed() {
        change("insert into audit_entry (partner_id, entry_id, occurred_at, actor, action, subject, detail, code)"
                + " values (:partner, random_uuid(), timestamp with time zone '"
                + clock.instant().plusSeconds(1).toString().replace('T', ' ') + "', 'a', 'b', 'forged', '', 'abc')");
        chain.seal(scope);

        assertBroken("forged", AuditVerdict.Kind.CHANGED);
    }

    /** The same with access to the data folder: what is left says that there was a head. */
    @Test
    void newestEntriesDeletedWithTheirSealsAndTheHeadFileAreFound() throws IOException {
        settle();
        cutOffEnd();
        deleteHeadFile();

        chain.seal(scope);

        assertThat(chain.verify(scope).broken())
                .isEqualTo(new AuditVerdict.Break(5, "seal", AuditVerdict.Kind.DELETED));
    }

    @Test
    void headFileThatIsGoneIsAFinding() throws IOException {
        settle();
        deleteHeadFile();

        chain.seal(scope);

        assertThat(chain.verify(scope).broken())
                .isEqualTo(new AuditVerdict.Break(5, "head", AuditVerdict.Kind.DELETED));
    }

    @Test
    void everyHeadThatIsGoneIsAFinding() throws IOException {
        settle();
        audit.record(scope, "import.applied", "fifth", "");
        cutOffEnd();
        change("delete from audit_seal where partner_id = :partner");
        change("delete from audit_head where partner_id = :partner");
        deleteHeadFile();

        chain.seal(scope);

        assertThat(chain.verify(scope).broken())
                .isEqualTo(new AuditVerdict.Break(0, "head", AuditVerdict.Kind.DELETED));
    }

    @Test
    void headThatWasSetBackIsAFinding() throws IOException {
        settle();
        cutOffEnd();
        change("update audit_head set number = 4, chain = (select chain from audit_seal where partner_id = :partner"
                + " and number = 4) where partner_id = :partner");
        deleteHeadFile();

        chain.seal(scope);

        assertThat(Objects.requireNonNull(chain.verify(scope).broken()).kind()).isEqualTo(AuditVerdict.Kind.DELETED);
    }

    @Test
    void databaseOfYesterdayWithoutTheHeadFileIsFound() throws IOException {
        settle();
        clock.advance(Duration.ofDays(1));
        deleteHeadFile();

        assertThat(Objects.requireNonNull(chain.verify(scope).broken()).entry()).isEqualTo("head");
        assertThat(check.answer()).startsWith("broken");
    }

    @Test
    void installationOfAnEarlierVersionIsWhole() throws IOException {
        change("delete from audit_head where partner_id = :partner");

        assertThat(chain.verify(scope).isWhole()).isTrue();
        settle();
        assertThat(chain.verify(scope).isWhole()).isTrue();
    }

    @Test
    void restoredDatabaseIsWholeAndSaysSoInTheAudit() throws IOException {
        settle();
        deleteHeadFile();
        Path note = Files.writeString(data.resolve(AuditRestore.NOTE), "now");

        restore.afterSingletonsInstantiated();

        chain.seal(scope);
        assertThat(note).doesNotExist();
        assertThat(chain.verify(scope).isWhole()).isTrue();
        assertThat(transactions.<Long>read(
                        scope,
                        () -> jdbc.sql("select count(*) from audit_entry where partner_id = ? and action = ?")
                                .params(scope.partnerId(), "audit.restored")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
        settle();
        deleteHeadFile();
        assertThat(chain.verify(scope).isWhole()).as("once for each restore").isFalse();
    }

    private void cutOffEnd() {
        change("delete from audit_entry where partner_id = :partner and entry_id = (select entry_id from audit_seal"
                + " where partner_id = :partner and number = 5)");
        change("delete from audit_seal where partner_id = :partner and number = 5");
    }

    private void deleteHeadFile() throws IOException {
        Files.delete(data.resolve(AuditCheck.HEADS).resolve(scope.partnerId().toString()));
    }

    /** Lets the head of the chain be kept outside the database. */
    private void settle() {
        for (int run = 0; run < 2; run++) {
            clock.advance(AuditHeads.SETTLED);
            chain.seal(scope);
        }
    }

    private void removeOld() {
        clock.advance(Duration.ofDays(190));
        audit.record(scope, "import.applied", "fifth", "");
        audit.record(scope, "import.applied", "sixth", "");
        assertThat(retention.remove(scope, 5)).isPositive();
        chain.seal(scope);
        assertThat(chain.verify(scope).isWhole()).isTrue();
    }

    private void assertBroken(String subject, AuditVerdict.Kind kind) {
        assertThat(chain.verify(scope).broken()).isEqualTo(new AuditVerdict.Break(number(subject), id(subject), kind));
    }

    private String id(String subject) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select cast(entry_id as varchar) from audit_entry where partner_id = ? and subject = ?")
                        .params(scope.partnerId(), subject)
                        .query(String.class)
                        .single());
    }

    private long number(String subject) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select s.number
                        from audit_seal s
                        join audit_entry e on e.partner_id = s.partner_id and e.entry_id = s.entry_id
                        where s.partner_id = ?
                            and e.subject = ?
                        """)
                        .params(scope.partnerId(), subject)
                        .query(Long.class)
                        .single());
    }
}
