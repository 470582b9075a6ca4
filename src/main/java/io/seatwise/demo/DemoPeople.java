package io.seatwise.demo;

import io.seatwise.access.DemoSignIns;
import io.seatwise.access.Role;
import io.seatwise.adoption.ScoreScheme;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who can sign in to the demo: each role once, and a second partner that must not see the first one's data. */
@Component
@ConditionalOnProperty("seatwise.demo")
class DemoPeople implements DemoSignIns {

    /** A demo partner with its people and the scheme of its scores; the customers are made from the seed. */
    record DemoPartner(
            String name, String mpnId, long seed, int customers, ScoreScheme scheme, List<DemoPerson> people) {

        List<String> accountManagers() {
            return people.stream()
                    .filter(person -> person.role() == Role.ACCOUNT_MANAGER)
                    .map(DemoPerson::email)
                    .toList();
        }
    }

    record DemoPerson(String email, String name, Role role) {}

    /** The first counts in the scheme that Microsoft shows today, the second in the one that ended in January 2026. */
    static final List<DemoPartner> PARTNERS = List.of(
            new DemoPartner(
                    "Contoso Cloud",
                    "1234567",
                    20_260_101,
                    260,
                    ScoreScheme.PEOPLE_AI_600,
                    List.of(
                            new DemoPerson("ada@contoso.example", "Ada Admin", Role.PARTNER_ADMIN),
                            new DemoPerson("max@contoso.example", "Max Manager", Role.ACCOUNT_MANAGER),
                            new DemoPerson("mia@contoso.example", "Mia Manager", Role.ACCOUNT_MANAGER),
                            new DemoPerson("tara@contoso.example", "Tara Trainer", Role.TRAINING),
                            new DemoPerson("vic@contoso.example", "Vic Viewer", Role.VIEWER))),
            new DemoPartner(
                    "Fabrikam Licensing",
                    "7654321",
                    20_260_202,
                    60,
                    ScoreScheme.CLASSIC_800,
                    List.of(
                            new DemoPerson("fay@fabrikam.example", "Fay Founder", Role.PARTNER_ADMIN),
                            new DemoPerson("finn@fabrikam.example", "Finn Manager", Role.ACCOUNT_MANAGER))));

    static final DemoPerson OPERATOR = new DemoPerson("olga@hosting.example", "Olga Operator", Role.OPERATOR);

    private static final String OPERATOR_OF = "Installation";
    private static final String PASSWORD = "four calm rivers meet";

    @Override
    public List<DemoSignIn> signIns() {
        return Stream.concat(
                        PARTNERS.stream()
                                .flatMap(partner -> partner.people().stream()
                                        .map(person -> new DemoSignIn(person.email(), person.role(), partner.name()))),
                        Stream.of(new DemoSignIn(OPERATOR.email(), OPERATOR.role(), OPERATOR_OF)))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
