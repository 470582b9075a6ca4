package io.seatwise.access.secondfactor;

import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.people.PersonKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recovery codes of people, each good once and kept as a hash. Runs in the caller's transaction. */
@Repository
class RecoveryCodes {

    /** How many a person gets. */
    static final int COUNT = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** New codes, to be shown once. */
    static List<String> create() {
        return Stream.generate(RecoveryCodes::newCode).limit(COUNT).toList();
    }

    void insert(PersonKey person, List<String> codes) {
        codes.forEach(code -> jdbc.sql(
                        "insert into recovery_code (partner_id, person_id, code_hash) values (:partner, :person, :hash)")
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .param("hash", hash(code))
                .update());
    }

    /** Takes a code, which cannot be used again; returns whether the person had it. */
    boolean use(PersonKey person, String code) {
        return jdbc.sql("""
                        delete from recovery_code
                        where partner_id = :partner
                            and person_id = :person
                            and code_hash = :hash
                        """)
                        .param("partner", person.partnerId())
                        .param("person", person.personId())
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    void deleteAll(PersonKey person) {
        jdbc.sql("delete from recovery_code where partner_id = :partner and person_id = :person")
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .update();
    }

    /** Twelve characters of 31, some 59 bits, in groups of four to be read. */
    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String hash(String code) {
        return Secrets.fingerprint(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
