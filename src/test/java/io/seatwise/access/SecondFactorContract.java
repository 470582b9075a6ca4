package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.TestClock;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.secondfactor.FactorReset;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.secondfactor.TotpCodes;
import io.seatwise.access.throttle.KnownDevices;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

abstract class SecondFactorContract {

    @Autowired
    SecondFactors factors;

    @Autowired
    FactorReset factorReset;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    AuditLog audit;

    @Autowired
    KnownDevices devices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private AccessFixture partner;
    private String ada;
    private PersonKey key;
    private final String secret = TotpCodes.newSecret();

    @BeforeEach
    void person() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.PARTNER_ADMIN);
        key = partner.person(ada).key();
    }

    @Test
    void codeIsGoodOnceAndOnlyAroundItsTime() {
        factors.setUp(key, secret, codeAt(Duration.ZERO));
        refused(codeAt(Duration.ZERO));

        clock.advance(Duration.ofSeconds(30));
        factors.prove(key, codeAt(Duration.ZERO));
        refused(codeAt(Duration.ZERO));
        refused(codeAt(Duration.ofMinutes(-2)));
        clock.advance(Duration.ofMinutes(10));
        factors.prove(key, codeAt(Duration.ofSeconds(-30)));
        factors.prove(key, codeAt(Duration.ofSeconds(30)));
        refused(codeAt(Duration.ZERO));
    }

    @Test
    void databaseDoesNotHoldTheSecretAsItIs() {
        factors.setUp(key, secret, codeAt(Duration.ZERO));

        assertThat(stored()).doesNotContain(secret).startsWith("v1:");
    }

    @Test
    void secretOfAnOlderVersionStaysGoodAndIsSealedAtItsFirstUse() {
        factors.setUp(key, secret, codeAt(Duration.ZERO));
        transactions.installation(
                () -> jdbc.sql("update second_factor set secret = ? where partner_id = ? and person_id = ?")
                        .params(secret, key.partnerId(), key.personId())
                        .update());

        clock.advance(Duration.ofSeconds(60));
        factors.prove(key, codeAt(Duration.ZERO));

        assertThat(stored()).doesNotContain(secret).startsWith("v1:");
    }

    private String stored() {
        return transactions.installation(
                () -> jdbc.sql("select secret from second_factor where partner_id = ? and person_id = ?")
                        .params(key.partnerId(), key.personId())
                        .query(String.class)
                        .single());
    }

    @Test
    void wrongFirstCodeSetsNothingUp() {
        String wrong = codeAt(Duration.ofHours(5));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> factors.setUp(key, secret, wrong))
                .extracting(RefusedException::refusal)
                .isEqualTo(Refusal.CODE_WRONG);
        assertThat(factors.isSetUp(key)).isFalse();
    }

    @Test
    void tenRecoveryCodesAreGoodOnceEachHoweverTheyAreTyped() {
        List<String> codes = factors.setUp(key, secret, codeAt(Duration.ZERO));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){2}\\w{4}"));
        factors.prove(key, codes.get(0));
        factors.prove(key, codes.get(1).replace("-", " ").toUpperCase(java.util.Locale.ROOT));
        refused(codes.get(0));
        refused(codes.get(1));
    }

    @Test
    void fiveWrongCodesMakeTheNextOneWait() {
        factors.setUp(key, secret, codeAt(Duration.ZERO));
        IntStream.range(0, 5).forEach(i -> refused("000000x"));

        clock.advance(Duration.ofSeconds(50));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> factors.prove(key, codeAt(Duration.ZERO)))
                .extracting(RefusedException::refusal)
                .isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
        clock.advance(Duration.ofSeconds(10));
        factors.prove(key, codeAt(Duration.ZERO));
    }

    /** Somebody who knows the password tries codes elsewhere; the owner's browser has signed in before. */
    @Test
    void wrongCodesOfAStrangerLeaveTheOwnersDeviceAlone() {
        factors.setUp(key, secret, codeAt(Duration.ZERO));
        String device = Secrets.link();
        devices.remember(key, device);
        IntStream.range(0, 5).forEach(i -> refused("000000x"));
        clock.advance(Duration.ofSeconds(30));

        bring(Secrets.link());
        assertThatExceptionOfType(RefusedException.class)
                .as("a cookie that has not signed in has no count of its own")
                .isThrownBy(() -> factors.prove(key, codeAt(Duration.ZERO)))
                .extracting(RefusedException::refusal)
                .isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
        bring(device);
        factors.prove(key, codeAt(Duration.ZERO));
    }

    private static void bring(String device) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("seatwise-device", device));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void administratorResetsAFactorAndTheSessionsEnd() {
        String max = partner.add("max", Role.VIEWER);
        PersonKey hisKey = partner.person(max).key();
        factors.setUp(hisKey, secret, codeAt(Duration.ZERO));
        long before = partner.person(max).accessVersion();

        factorReset.reset(partner.actAs(ada), partner.id(max));

        assertThat(factors.isSetUp(hisKey)).isFalse();
        assertThat(partner.person(max).accessVersion()).isGreaterThan(before);
        assertThat(audit.page(partner.actAs(ada), new AuditFilter(null, null, null, "second-factor", null), 0, 10))
                .extracting(AuditEntry::action)
                .contains("second-factor.set-up", "second-factor.reset");
    }

    private void refused(String code) {
        assertThatExceptionOfType(RefusedException.class)
                .as(code)
                .isThrownBy(() -> factors.prove(key, code))
                .extracting(RefusedException::refusal)
                .isIn(Refusal.CODE_WRONG);
    }

    private String codeAt(Duration off) {
        return TotpCodes.codeAt(secret, clock.instant().plus(off));
    }
}
