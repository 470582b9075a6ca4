package io.seatwise.imports.personal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The names of columns about single people, in the languages of Microsoft's exports. Names are compared by their letters:
 * whatever the case, accents, width and look-alikes from other alphabets.
 */
final class PersonalNames {

    /** Letters of other alphabets that look like Latin ones. */
    private static final Map<Character, Character> LOOK_ALIKES = lookAlikes();

    /** Whole names. */
    private static final Set<String> NAMES = words("""
            upn mail displayname fullname firstname lastname givenname middlename familyname surname user userid
            username userobjectid aaduserid login loginname logonname samaccountname person personname personid assignedto
            licenseduser assigneduser manager ownerprincipalname ownerdisplayname groupdisplayname networkdisplayname groupid
            teamname teamid siteurl siteid devicename deviceid serialnumber lastactivitydate lastactivationdate
            lastactivateddate locationoffice assignedproducts statechangedate
            vorname nachname familienname anzeigename benutzer benutzername benutzerkonto benutzerkennung mitarbeiter
            mitarbeitername ansprechpartner anwender anwendername anmeldename geburtsdatum personalnummer
            utilisateur nomutilisateur nomdutilisateur nomaffiche prenom nomdefamille nomcomplet courriel
            adressedemessagerie employe salarie collaborateur identifiantutilisateur
            usuario nombredeusuario nombreparamostrar nombrecompleto primernombre apellido apellidos empleado
            trabajador persona correo identificadordeusuario
            utente nomeutente nomevisualizzato nomecompleto cognome dipendente posta indirizzodiposta
            gebruiker gebruikersnaam weergavenaam voornaam achternaam volledigenaam medewerker werknemer
            utilizador nomedeutilizador nomedeusuario nomeparaexibicao nomedeexibicao sobrenome apelido
            funcionario colaborador primeironome
            uzytkownik nazwauzytkownika nazwawyswietlana imie nazwisko imieinazwisko pracownik
            uzivatel uzivatelskejmeno zobrazovanejmeno prijmeni celejmeno zamestnanec
            anvandare anvandarnamn visningsnamn fornamn efternamn anstalld medarbetare
            bruger brugernavn vistnavn visningsnavn fornavn efternavn medarbejder
            bruker brukernavn etternavn ansatt medarbeider
            kayttaja kayttajanimi nayttonimi etunimi sukunimi tyontekija henkilo
            kullanici kullaniciadi gorunenad soyad soyadi calisan
            пользователь имяпользователя отображаемоеимя фамилия фио сотрудник логин
            ユーザー ユーザ ユーザー名 表示名 氏名 社員 従業員 利用者
            用户 用户名 使用者 使用者名称 显示名称 顯示名稱 姓名 员工 員工 用戶
            사용자 사용자이름 표시이름 성명 직원
            """);

    /** Beginnings, ends and middles of names. */
    private static final List<String> PARTS = List.copyOf(words("""
            userprincipal userdisplayname email phone telefon telephone telefono telefone employee contact birth
            personalid mailadresse mailaddress benutzerprinzipal utilisateurprincipal principaldelutilisateur
            principaldelusuario nombreprincipal nomeprincipale principaledell gebruikersprincipal userprincipalname
            nomeprincipal glownanazwauzytkownika hlavninazevuzivatele anvandarensprincipal anvandarhuvudnamn
            brugerensprincipal brukerhovednavn kayttajanpaanimi kullaniciasil участникапользователя
            электроннаяпочта электроннойпочты адресэлектронной телефон ユーザープリンシパル メールアドレス 電子メール 電話
            用户主体 用户主体名称 使用者主體 电子邮件 電子郵件 邮箱 电话 電話 手机 사용자계정 전자메일 이메일 전화번호
            epost sahkoposta eposta correoelectronico adresseemail puhelin telefoon puhelinnumero
            """));

    /** Counts whose names only look like more; compared whole. */
    private static final Set<String> COUNTS = words("windowsphone androidphone iphone exchangeemailsreceived");

    private PersonalNames() {}

    /** Whether a column of this name is about single people: all of it, or a part between dots. */
    static boolean isPersonal(String column) {
        String whole = plain(column);
        if (COUNTS.contains(whole)) {
            return false;
        }
        if (isPersonalPlain(whole)) {
            return true;
        }
        return column.indexOf('.') >= 0
                && Arrays.stream(column.split("\\.")).map(PersonalNames::plain).anyMatch(PersonalNames::isPersonalPart);
    }

    private static boolean isPersonalPart(String part) {
        return !part.isEmpty() && !COUNTS.contains(part) && isPersonalPlain(part);
    }

    private static boolean isPersonalPlain(String name) {
        if (NAMES.contains(name) || name.endsWith("upn")) {
            return true;
        }
        for (String part : PARTS) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits alone, in one case, without accents, in the Latin letters that they look like. */
    static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char each = decomposed.charAt(i);
            if (Character.isLetterOrDigit(each)) {
                plain.append(LOOK_ALIKES.getOrDefault(each, each).charValue());
            }
        }
        return plain.toString();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(PersonalNames::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Character, Character> lookAlikes() {
        String foreign = "аеорсухіјѕԁһӏԛԝьвкмнтгαοενικρτυχβγηλωßøæłđıþ";
        String latin = "aeopcyxijsdhlqwbbkmhtraoevikptuxbynlwsoaldip";
        return foreign.chars()
                .mapToObj(each -> (char) each)
                .collect(
                        Collectors.toUnmodifiableMap(Function.identity(), each -> latin.charAt(foreign.indexOf(each))));
    }
}
