package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a sheet that lists people by name: a column about people, with names below it. A column such
 * as {@code Display name} does not count beside a column of customers, products or other things. A single word is a name only
 * if it is a frequent name or a login, since the terms of a glossary are single words. A text with a digit, or with a word of
 * a table, a product or a company, is not a name.
 */
public final class ListOfPeople {

    /** As many lines may stand above the header. */
    private static final int HEADER_LINES = 20;

    /** Beginnings of the words that name a thing in the head of a table. */
    private static final List<String> THINGS = List.of(
            "customer",
            "kunde",
            "client",
            "cliente",
            "klant",
            "tenant",
            "mandant",
            "company",
            "firma",
            "organi",
            "product",
            "produ",
            "sku",
            "subscription",
            "abonnement",
            "suscri",
            "licen",
            "lizenz",
            "offer",
            "angebot",
            "service",
            "domain",
            "workload",
            "plan",
            "device",
            "gerat",
            "role",
            "rolle");

    /** Words of tables, products and companies; a name with one of them is no person's. */
    private static final Set<String> NO_NAMES = Set.of(("""
            report period refresh date day month year activity last first is deleted count total active inactive enabled
            type status state usage storage mailbox mailboxes file files site sites team teams chat meeting meetings call
            calls message messages sent received read used allocated quota assigned product products licence licences
            license licenses seat seats unassigned sold price value annual term renewal renewals commitment end start
            customer customers partner tenant domain country region segment industry tag tags account manager score
            points category benchmark share percent adoption deployment source target column sheet list summary overview
            definition definitions not no the of for and or in to by with all new other unknown
            bericht zeitraum datum monat jahr anzahl gesamt aktiv lizenz lizenzen kunde kunden produkt produkte
            nutzung bereitstellung preis wert laufzeit verlangerung spalte ubersicht und oder fur
            microsoft office windows azure dynamics exchange online sharepoint onedrive power bi automate apps pages
            visio project planner copilot entra intune defender purview viva engage insights learning business basic
            standard premium enterprise plan suite pro frontline education nonprofit cloud server phone rooms audio
            conferencing essentials security compliance identity access
            gmbh ag kg ug mbh co ltd limited inc llc plc corp corporation company group gruppe holding holdings sarl srl
            bv nv oy ab as sa spa partners solutions services consulting systems technologies software international
            traders works toys bank university universitat school schule hospital klinik verein stadt city council
            """).strip().split("\\s+"));

    private static final String PART = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";

    /** {@code Anna Schmidt}, {@code Schmidt, Anna}, {@code Anna von der Heide}. */
    private static final Pattern NAME = Pattern.compile("(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau)\\.? )?" + PART + ",?(?: (?:"
            + PART + "|von|van|der|den|de|del|della|di|da|dos|la|le|el|zu|zur|bin|al|ter|ten)){1,5}");

    /** {@code anna.schmidt}, {@code a.schmidt}: not the name of a file or a host, which ends in letters of few kinds. */
    private static final Pattern LOGIN = Pattern.compile(
            "\\p{Ll}[\\p{Ll}-]{0,30}\\.(?!com|net|org|csv|xlsx|docx|pdf|local|example|biz|info)\\p{Ll}[\\p{Ll}-]{2,30}\\d{0,3}");

    private static final Pattern SEPARATOR = Pattern.compile("[;|\\n]");

    private boolean[] people = new boolean[0];
    private boolean isAboutThings;
    private long line;
    private int names;
    private int others;

    /** Takes the next line of the sheet. */
    public void line(@Nullable String[] values) {
        line++;
        if (isAboutThings || line <= HEADER_LINES && isHeader(values)) {
            return;
        }
        for (int i = 0; i < values.length && i < people.length; i++) {
            String value = values[i];
            if (people[i] && value != null) {
                if (isName(value)) {
                    names++;
                } else if (!isOneWord(value)) {
                    others++;
                }
            }
        }
    }

    /** Whether the lines up to here list people: most of what stands in a column about people are names. */
    public boolean isFound() {
        return names > others;
    }

    /** A line below another header is one only if it names a column about people that the other does not. */
    private boolean isHeader(@Nullable String[] values) {
        boolean[] found = new boolean[Math.max(values.length, people.length)];
        boolean isNew = false;
        boolean hasThing = false;
        boolean isPersonOnly = false;
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null && PersonalData.isPersonalName(value)) {
                found[i] = true;
                isNew |= i >= people.length || !people[i];
                isPersonOnly |= !PersonalNames.isShownName(value);
            } else if (value != null && isThing(value)) {
                hasThing = true;
            }
        }
        if (isNew) {
            people = found;
            isAboutThings = hasThing && !isPersonOnly;
        }
        return isNew;
    }

    private static boolean isThing(String head) {
        return Letters.words(head).stream().anyMatch(word -> THINGS.stream().anyMatch(word::startsWith));
    }

    private static boolean isName(String value) {
        String text = value.strip();
        return NamesOfPeople.contains(text)
                || LOGIN.matcher(text).matches() && !PersonalData.isPersonalName(text)
                || NAME.matcher(text).matches()
                        && !PersonalData.isPersonalName(text)
                        && Letters.words(text).stream().noneMatch(NO_NAMES::contains);
    }

    /** Whether a text is one or more names of people, at least one of which is frequent: {@code Anna Schmidt; Ben Weber}. */
    static boolean isOfNames(String text) {
        return SEPARATOR
                .splitAsStream(text)
                .anyMatch(each -> isName(each) && Letters.words(each).stream().anyMatch(NamesOfPeople::contains));
    }

    private static boolean isOneWord(String value) {
        return value.strip().indexOf(' ') < 0;
    }
}
