package io.seatwise.demo;

import io.seatwise.customers.CustomerProfile;
import io.seatwise.demo.DemoCustomer.Character;
import io.seatwise.demo.DemoSubscription.Ending;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a partner's customers. The same seed makes the same customers on every machine. Sizes follow a Zipf curve:
 * a few large organisations hold most of the seats, as in real portfolios.
 */
final class DemoGenerator {

    private static final double LARGEST = 5_200;
    private static final double ZIPF_EXPONENT = 0.92;

    private static final List<String> FIRST = List.of("""
            Alder, Amber, Anchor, Aspen, Beacon, Birch, Blue Harbour, Bright, Cedar, Clearwater, Cobalt,
            Compass, Copper, Coral, Crescent, Delta, Eastgate, Elm, Ember, Falcon, Fjord, Foxglove,
            Granite, Greenfield, Harvest, Hawthorn, Heron, Hilltop, Horizon, Ironbridge, Ivory, Juniper,
            Kestrel, Lakeside, Larkspur, Lighthouse, Linden, Lumen, Maple, Meridian, Millstone, Moorland,
            Northwind, Oakridge, Orchard, Osprey, Pinecrest, Polar, Quarry, Redwood, Ridgeway, Riverbend,
            Rowan, Saffron, Sandstone, Silverline, Sparrow, Spruce, Stonefield, Summit, Tideway, Timber,
            Valley, Vantage, Westbrook, Whitestone, Willow, Windmill, Wren, Yellowstone""".split(",\\s+"));

    private record Industry(String name, List<String> words) {}

    private static final List<Industry> INDUSTRIES = List.of(
            new Industry("Manufacturing", List.of("Industries", "Precision", "Works", "Plastics", "Machinery")),
            new Industry("Retail", List.of("Stores", "Outfitters", "Markets", "Home", "Fashion")),
            new Industry("Health care", List.of("Clinics", "Health", "Care", "Medical Centre", "Pharma")),
            new Industry("Education", List.of("College", "Academy", "Schools Trust", "University", "Learning")),
            new Industry("Financial services", List.of("Capital", "Insurance", "Credit Union", "Advisers", "Bank")),
            new Industry("Logistics", List.of("Logistics", "Freight", "Shipping", "Couriers", "Warehousing")),
            new Industry("Professional services", List.of("Consulting", "Partners", "Legal", "Architects", "Studio")),
            new Industry("Construction", List.of("Builders", "Construction", "Engineering", "Roofing", "Estates")),
            new Industry("Hospitality", List.of("Hotels", "Kitchens", "Resorts", "Catering", "Travel")),
            new Industry("Public sector", List.of("Council", "Water Board", "Housing Association", "Museum Trust")));

    private static final List<String> COUNTRIES =
            List.of("GB", "GB", "IE", "DE", "DE", "AT", "CH", "NL", "BE", "SE", "DK", "FI", "FR", "ES", "US", "CA");

    private static final List<String> TAGS =
            List.of("key account", "co-management", "frontline", "migration", "review due", "reference");

    /** How often each character occurs, in per mille; the rest is healthy. */
    private static final List<Weight> CHARACTERS = List.of(
            new Weight(Character.LOW_ADOPTION, 190),
            new Weight(Character.LOW_DEPLOYMENT, 80),
            new Weight(Character.GROWING, 90),
            new Weight(Character.FADING, 80),
            new Weight(Character.TRIAL, 30),
            new Weight(Character.LAPSED_SUBSCRIPTION, 25),
            new Weight(Character.YAMMER_OVERUSE, 25),
            new Weight(Character.TURNOVER, 25),
            new Weight(Character.UNEXPLAINED, 12),
            new Weight(Character.OVER_DEPLOYED, 25),
            new Weight(Character.RENEWING_UNUSED, 40),
            new Weight(Character.STALE, 25),
            new Weight(Character.NEW, 35),
            new Weight(Character.WITHOUT_FIGURES, 12),
            new Weight(Character.TRIAL_ONLY, 8));

    private static final Set<Character> WITHOUT_TERMS =
            Set.of(Character.NEW, Character.TRIAL_ONLY, Character.WITHOUT_FIGURES);
    private static final List<Ending> SOON = List.of(
            Ending.RENEWS,
            Ending.EXTENDS,
            Ending.RENEWS,
            Ending.REDUCES,
            Ending.CANCELS,
            Ending.RENEWS,
            Ending.GRACE,
            Ending.UNKNOWN,
            Ending.RENEWS,
            Ending.EXTENDS,
            Ending.CONVERTS,
            Ending.IS_EXTENDED);

    private record Weight(Character character, int perMille) {}

    private final Random random;
    private final LocalDate today;
    private final List<String> accountManagers;

    DemoGenerator(long seed, LocalDate today, List<String> accountManagers) {
        this.random = new Random(seed);
        this.today = today;
        this.accountManagers = accountManagers;
    }

    /** Returns the given number of customers, largest first. */
    List<DemoCustomer> customers(int count) {
        Set<String> names = new LinkedHashSet<>();
        List<Industry> industries = new ArrayList<>();
        while (names.size() < count) {
            Industry industry = pick(INDUSTRIES);
            if (names.add(pick(FIRST) + " " + pick(industry.words()))) {
                industries.add(industry);
            }
        }
        List<Character> characters = characters(count);
        Map<Integer, Ending> soon = soon(characters);
        List<DemoCustomer> customers = new ArrayList<>();
        int rank = 1;
        for (String name : names) {
            Industry industry = industries.get(rank - 1);
            customers.add(customer(name, industry, characters.get(rank - 1), rank, soon.get(rank - 1)));
            rank++;
        }
        return customers;
    }

    private List<Character> characters(int count) {
        List<Character> characters = new ArrayList<>();
        for (Weight weight : CHARACTERS) {
            int times = Math.max(1, Math.round(count * weight.perMille() / 1000f));
            characters.addAll(Collections.nCopies(times, weight.character()));
        }
        while (characters.size() < count) {
            characters.add(Character.HEALTHY);
        }
        Collections.shuffle(characters, random);
        // Large organisations alone have the products that report it, and a large one is seldom a new customer
        swap(characters, characters.indexOf(Character.YAMMER_OVERUSE), characters.indexOf(Character.HEALTHY));
        for (int i = 0; i < count / 4; i++) {
            if (characters.get(i) == Character.NEW) {
                swap(characters, i, characters.lastIndexOf(Character.HEALTHY));
            }
        }
        return characters;
    }

    private static void swap(List<Character> characters, int one, int other) {
        if (one >= 0 && other >= 0) {
            Collections.swap(characters, one, other);
        }
    }

    /** About 8 % of customers have a term to decide on within 30 days: those with most seats unused, then others. */
    private Map<Integer, Ending> soon(List<Character> characters) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < characters.size(); i++) {
            if (!WITHOUT_TERMS.contains(characters.get(i))) {
                order.add(i);
            }
        }
        Collections.shuffle(order, random);
        order.sort(Comparator.comparing(i -> characters.get(i) != Character.RENEWING_UNUSED));
        Map<Integer, Ending> soon = new HashMap<>();
        for (int i = 0; i < Math.min(order.size(), Math.round(characters.size() * 0.08f)); i++) {
            soon.put(order.get(i), SOON.get(i % SOON.size()));
        }
        return soon;
    }

    private DemoCustomer customer(
            String name, Industry industry, Character wanted, int rank, @Nullable Ending endsSoon) {
        int seats = (int) Math.max(4, LARGEST / Math.pow(rank, ZIPF_EXPONENT) * (0.85 + random.nextDouble() * 0.3));
        Character character = wanted == Character.YAMMER_OVERUSE && seats < 120 ? Character.TURNOVER : wanted;
        String country = pick(COUNTRIES);
        boolean isNew = character == Character.NEW;
        LocalDate since =
                isNew ? today.minusDays(30L + random.nextInt(30)) : today.minusDays(200L + random.nextInt(2_400));
        return new DemoCustomer(
                new CustomerId(
                        new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & (-1L >>> 2) | 1L << 63)),
                name,
                new DemoCustomer.Organisation(country, industry.name(), seats, since),
                new CustomerProfile.Care(accountManager(), tags(rank)),
                products(seats, character),
                new DemoCustomer.Story(character, random.nextLong(), endsSoon));
    }

    private @Nullable String accountManager() {
        return random.nextInt(10) == 0 ? null : pick(accountManagers);
    }

    private List<String> tags(int rank) {
        Set<String> tags = new LinkedHashSet<>();
        if (rank <= 20) {
            tags.add("key account");
        }
        while (random.nextInt(3) == 0) {
            tags.add(pick(TAGS));
        }
        return List.copyOf(tags);
    }

    private List<DemoProduct> products(int seats, Character character) {
        List<DemoProduct> fitting = new ArrayList<>(DemoProduct.SUITES.stream()
                .filter(product -> seats >= product.buyers().smallest()
                        && seats <= product.buyers().largest())
                .filter(product -> character != Character.YAMMER_OVERUSE || product.has(DemoWorkload.YAM))
                .toList());
        Collections.shuffle(fitting, random);
        int count = Math.min(fitting.size(), 1 + random.nextInt(seats > 100 ? 4 : 2));
        List<DemoProduct> products = new ArrayList<>(fitting.subList(0, count));
        for (DemoProduct product : DemoProduct.ADD_ONS) {
            if (seats >= product.buyers().smallest() && random.nextInt(7) == 0) {
                products.add(product);
            }
        }
        return List.copyOf(products);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
