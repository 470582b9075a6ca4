package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of columns about single people, in the languages of Microsoft's exports. Names are compared by their letters:
 * whatever the case, accents, width and look-alikes from other alphabets.
 */
final class PersonalNames {

    /** Words for one person; a name of a column with one of them beside an {@link #ATTRIBUTES attribute} is personal. */
    private static final Set<String> PEOPLE = words("""
            user owner member employee person contact kontakt participant attendee organizer guest assignee
            benutzer anwender nutzer mitarbeiter besitzer mitglied inhaber
            utilisateur proprietaire membre employe salarie usuario propietario miembro empleado
            utente proprietario membro dipendente gebruiker eigenaar medewerker utilizador funcionario
            uzytkownik uzivatel anvandar bruger bruker kayttaja kullanici
            """);

    /** What a column says of a person. */
    private static final Set<String> ATTRIBUTES = words("""
            name names id guid sid upn mail email address login logon alias number no nr nummer nummern kennung konto kurzel
            nom nombre nome naam nazwa jmeno namn navn nimi adi adresse adres adressen direccion correo courriel posta
            identifiant identificador identificativo identifikator objectid kennzeichen
            """);

    /** Words between the two that change nothing. */
    private static final Set<String> BETWEEN = words("""
            of the de del della dell des der do da du d l van von principal principale display full first last sign in
            object account glowna hlavni prinzipal
            """);

    /** Whole names. */
    private static final Set<String> NAMES = words("""
            upn mail displayname fullname firstname lastname givenname middlename familyname surname user
            aaduserid login loginname logonname person assignedto licenseduser assigneduser manager
            ownerprincipalname ownerdisplayname groupdisplayname networkdisplayname groupid
            teamname teamid siteurl siteid devicename deviceid serialnumber lastactivitydate lastactivationdate
            lastactivateddate locationoffice assignedproducts statechangedate mailnickname proxyaddresses
            vorname nachname familienname anzeigename vollstandigername benutzer mitarbeiter ansprechpartner anwender
            kontakt kontaktperson anmeldename geburtsdatum personalnummer
            utilisateur nomaffiche nomdaffichage prenom nomdefamille nomcomplet courriel adressedemessagerie employe salarie
            collaborateur
            usuario nombreparamostrar nombrecompleto primernombre apellido apellidos empleado trabajador persona correo
            utente nomevisualizzato nomecompleto cognome dipendente posta postaelettronica indirizzodiposta
            gebruiker weergavenaam voornaam achternaam volledigenaam medewerker werknemer
            utilizador nomeparaexibicao nomedeexibicao sobrenome apelido funcionario colaborador primeironome
            uzytkownik nazwawyswietlana imie nazwisko imieinazwisko pracownik
            uzivatel zobrazovanejmeno prijmeni celejmeno zamestnanec
            anvandare visningsnamn fornamn efternamn anstalld medarbetare
            bruger vistnavn visningsnavn fornavn efternavn medarbejder
            bruker etternavn ansatt medarbeider
            kayttaja nayttonimi etunimi sukunimi tyontekija henkilo
            kullanici gorunenad soyad soyadi calisan
            felhasznalonev felhasznalo teljesnev vezeteknev keresztnev numeutilizator utilizator numecomplet prenume
            korisnickoime korisnik imeiprezime prezime uporabniskoime uporabnik priimek kasutajanimi kasutaja eesnimi
            perekonnanimi lietotajvards lietotajs uzvards vartotojovardas vartotojas pavarde menopouzivatela pouzivatel
            priezvisko nomdusuari tennguoidung hovaten notandanafn notandi
            користувач імякористувача прізвище потребител потребителскоиме χρηστης ονομαχρηστη επωνυμο
            اسمالمستخدم المستخدم שםמשתמש משתמש ชอผใช ผใช
            assignedtoname zugewiesenan attribuea assegnatoa asignadoa toegewezenaan createdby primaryuser
            hauptbenutzer deviceowner mailboxowner seatholder licenseholder licenceholder lizenzinhaber staffname studentname
            mobilenumber handynummer tel fax geburtstag gebdatum initials initialen
            пользователь имяпользователя отображаемоеимя фамилия фио сотрудник логин
            ユーザー ユーザ ユーザー名 表示名 氏名 社員 従業員 利用者
            用户 用户名 使用者 使用者名称 使用者名稱 显示名称 顯示名稱 姓名 员工 員工 用戶
            사용자 사용자이름 표시이름 성명 직원
            """);

    /** Beginnings, ends and middles of names. */
    private static final List<String> PARTS = List.copyOf(words("""
            userprincipal userdisplayname email smtpaddress phone telefon telephone telefono telefone employee contact birth
            samaccountname immutableid securityidentifier userobjectid
            personalid mailadres mailaddress benutzerprinzipal utilisateurprincipal principaldelutilisateur
            principaldelusuario nombreprincipal nomeprincipale principaledell gebruikersprincipal
            nomeprincipal hlavninazevuzivatele anvandarensprincipal anvandarhuvudnamn
            brugerensprincipal brukerhovednavn kayttajanpaanimi kullaniciasil участникапользователя
            электроннаяпочта электроннойпочты адресэлектронной телефон ユーザープリンシパル メールアドレス 電子メール 電話
            用户主体 使用者主體 电子邮件 電子郵件 邮箱 电话 電話 手机 사용자계정 전자메일 이메일 전화번호
            epost sahkoposta eposta correoelectronico puhelin telefoon
            """));

    /** Devices and products whose names only look like more. */
    private static final Set<String> THINGS = words("windowsphone androidphone iphone smartphone smartphones");

    /** Parts of names of products that only look like one of {@link #PARTS}. */
    private static final Pattern PRODUCTS = Pattern.compile(
            "contactcent(?:re|er)s?|contactplans?|(?:viva)?employee(?:experience|selfservice|engagement)|vivaemployee");

    /** A count, or a property of many, says so in its first word. */
    private static final Set<String> FIRST_OF_A_COUNT =
            words("count counts anzahl aantal antal liczba sent received read total");

    /** The same in its last word. */
    private static final Set<String> LAST_OF_A_COUNT = words("""
            count counts total sent received read hosting domain domains type types system size range fte
            """);

    private static final List<String> NUMBER_OF = List.of("number", "of");

    /** Words that make a list of many people out of their plural. */
    private static final Set<String> NAMING = words("name names nom noms address addresses upn id ids");

    /** How a column ends that is about many; French counts them with the word that is a name in Spanish. */
    private static final Pattern MANY = Pattern.compile(".*(?:users|employees)|utilisateurs|employes|salaries|membres");

    private static final Pattern OF_A_PERSON =
            Pattern.compile("(?:d|de|do|del)?(?:" + String.join("|", PEOPLE) + ")a?");

    /** A point within a path of keys, not that of an abbreviation. */
    private static final Pattern POINT = Pattern.compile("\\.(?=\\S)");

    private PersonalNames() {}

    /** Whether a column of this name is about single people: all of it, or a part between dots. */
    static boolean isPersonal(String column) {
        String[] parts = POINT.split(column);
        if (parts.length < 2) {
            return isPersonalPart(column);
        }
        return isPersonalPlain(Letters.plain(column), Letters.words(column))
                || Arrays.stream(parts).anyMatch(PersonalNames::isPersonalPart);
    }

    private static boolean isPersonalPart(String part) {
        String plain = Letters.plain(part);
        List<String> words = Letters.words(part);
        return !plain.isEmpty() && !THINGS.contains(plain) && isPersonalPlain(plain, words) && !isCount(words);
    }

    private static boolean isPersonalPlain(String name, List<String> words) {
        return NAMES.contains(name)
                || name.endsWith("upn")
                || hasPart(PRODUCTS.matcher(name).replaceAll(""))
                || words.stream().anyMatch(PersonalNames::isPersonAndAttribute)
                || hasPersonBesideAttribute(words);
    }

    private static boolean hasPart(String name) {
        return PARTS.stream().anyMatch(name::contains);
    }

    /**
     * {@code Owner Name}, {@code Name des Benutzers}; {@code User licence name} is no person's, and {@code number of} is
     * no attribute.
     */
    private static boolean hasPersonBesideAttribute(List<String> words) {
        int numberOf = Collections.indexOfSubList(words, NUMBER_OF);
        List<String> bearing = IntStream.range(0, words.size())
                .filter(i -> i != numberOf)
                .mapToObj(words::get)
                .filter(word -> !BETWEEN.contains(word))
                .toList();
        for (int i = 1; i < bearing.size(); i++) {
            String left = bearing.get(i - 1);
            String right = bearing.get(i);
            if (isPerson(left) && ATTRIBUTES.contains(right) || ATTRIBUTES.contains(left) && isPerson(right)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(String word) {
        return PEOPLE.stream().anyMatch(each -> word.startsWith(each) && isEnding(word.substring(each.length())));
    }

    /** {@code username}, {@code benutzerkennung}: one word of both, with letters of inflection between. */
    private static boolean isPersonAndAttribute(String word) {
        for (String person : PEOPLE) {
            for (int end = person.length(); word.startsWith(person) && end < word.length(); end++) {
                if (isEnding(word.substring(person.length(), end)) && ATTRIBUTES.contains(word.substring(end))) {
                    return true;
                }
            }
        }
        return ATTRIBUTES.stream()
                .filter(each -> each.length() > 2 && word.startsWith(each))
                .map(each -> word.substring(each.length()))
                .anyMatch(rest -> OF_A_PERSON.matcher(rest).matches());
    }

    private static boolean isEnding(String letters) {
        return letters.length() <= 2 || letters.equals("ens") || letters.equals("ske");
    }

    /** A count of people, or a count word at an end of a name that says nothing of one person: not {@code Sent by user name}. */
    private static boolean isCount(List<String> words) {
        String first = words.getFirst();
        String last = words.getLast();
        if (MANY.matcher(last).matches() && words.stream().noneMatch(NAMING::contains)) {
            return true;
        }
        boolean hasCountWord = FIRST_OF_A_COUNT.contains(first)
                || Collections.indexOfSubList(words, NUMBER_OF) == 0
                || LAST_OF_A_COUNT.contains(last)
                || last.endsWith("count") && !last.endsWith("account");
        return hasCountWord
                && !hasPersonBesideAttribute(words)
                && words.stream().noneMatch(PersonalNames::isPersonAndAttribute);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(Letters::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
