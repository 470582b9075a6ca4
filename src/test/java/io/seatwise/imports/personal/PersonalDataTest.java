package io.seatwise.imports.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and values about people, by whatever name, and those that are about nobody. */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User Principal Name",
                "User.Principal.Name",
                "user.displayName",
                "owner.mail",
                "ＵＳＥＲ　ＮＡＭＥ",
                "Usеrnamе",
                "UЅЕR",
                "Benutzerkonto",
                "Benutzerprinzipalname",
                "Anzeigename",
                "E-Mail-Adresse",
                "Nom d’utilisateur principal",
                "Utilisateur",
                "Courriel",
                "Prénom",
                "Nom d'utilisateur",
                "Usuario",
                "Nombre principal de usuario",
                "Nombre de usuario",
                "Apellidos",
                "Correo electrónico",
                "Nome utente",
                "Nome principale utente",
                "Cognome",
                "Gebruikersnaam",
                "Weergavenaam",
                "Nome de utilizador",
                "Sobrenome",
                "Nazwa użytkownika",
                "Imię i nazwisko",
                "Nazwisko",
                "Uživatelské jméno",
                "Příjmení",
                "Användarnamn",
                "Efternamn",
                "Brugernavn",
                "Vist navn",
                "Brukernavn",
                "Etternavn",
                "Käyttäjänimi",
                "Sukunimi",
                "Kullanıcı Adı",
                "Soyadı",
                "Пользователь",
                "Имя пользователя",
                "Фамилия",
                "Электронная почта",
                "ユーザー名",
                "氏名",
                "メール アドレス",
                "用户名",
                "姓名",
                "电子邮件",
                "顯示名稱",
                "사용자 이름",
                "전자 메일",
                "Phone",
                "Telefonnummer",
                "Employee ID",
                "Contact",
                "Nom d’affichage",
                "Nazwa główna użytkownika",
                "Nome do usuário",
                "Posta elettronica",
                "Benutzer-ID",
                "Name des Benutzers",
                "Mailadres",
                "Owner Name",
                "Sent by user name",
                "Felhasználónév",
                "Nume utilizator",
                "Користувач",
                "Потребителско име",
                "Χρήστης",
                "اسم المستخدم",
                "שם משתמש",
                "ชื่อผู้ใช้",
                "Tên người dùng",
                "Korisničko ime",
                "Lietotājvārds",
                "Vartotojo vardas",
                "Meno používateľa",
                "使用者名稱",
                "Zugewiesen an",
                "Attribué à",
                "Assigned To Name",
                "Mobile number",
                "Handynummer",
                "Geb.-Datum",
                "Read by username",
                "User name type",
                "ownername",
                "Member Name",
                "PrimarySmtpAddress",
                "onPremisesSamAccountName",
                "Phone number",
                "Employee number",
                "Email account",
                "Email addresses of users",
                "nomdutilisateur",
                "nazwauzytkownika",
                "user.name",
                "contact.type"
            })
    void columnIsAboutPeople(String name) {
        assertThat(PersonalData.isPersonalName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customerName",
                "Contact centre seats",
                "Partner contact center",
                "Contact plan",
                "Employee Experience",
                "Employee self service",
                "Viva Employee",
                "Company name",
                "Title",
                "Product Title",
                "PartitionKey",
                "RowKey",
                "Offer",
                "users",
                "Active Users",
                "enabledUsers",
                "MonthlyActiveUsers",
                "accountManager",
                "Domain",
                "Primary domain name",
                "Windows Phone",
                "MPNId",
                "PartnerName",
                "subscriptionIds",
                "servicePlans.servicePlanName",
                "prepaidUnits.enabled",
                "Customer market",
                "Kundenname",
                "Menge",
                "Nombre",
                "Name",
                "SKU",
                "Notes",
                "tags",
                "@odata.context",
                "insights.values.value",
                "Bezeichnung",
                "Quantité",
                "製品名",
                "产品名称",
                "Employees",
                "Number of employees",
                "Total number of users",
                "Number of active users",
                "No. of employees",
                "Email Active Users",
                "Phone System Active Users",
                "iPhone users",
                "E-mail hosting",
                "Emails sent",
                "Email domain",
                "Contact type",
                "Smartphone",
                "User count",
                "Active users",
                "Licensed users",
                "Nombre d’utilisateurs",
                "Anzahl Benutzer",
                "User licence name",
                "SMTP App",
                "Account name",
                "Usage name",
                "Ownership"
            })
    void columnIsAboutNobody(String name) {
        assertThat(PersonalData.isPersonalName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max@contoso.example",
                "max＠contoso.example",
                "max @ contoso.example",
                "Max <max.m@contoso.example>",
                "max​@contoso.example",
                "max(at)contoso.example",
                "CONTOSO\\max.m",
                "contoso\\ada",
                "+49 30 1234567",
                "+1 (555) 123-4567",
                "(555) 123-4567",
                "Tel. +44 20 7946 0958",
                "max  @  contoso.example",
                "x [at] y [dot] z",
                "kim [at] contoso [dot] example",
                "CONTOSO\\zelda;+49 171 7654321",
                "red;CONTOSO\\zelda",
                "red,+49 171 7654321;blue",
                "red;(555) 123-4567",
                "user DOM\\anna",
                "DOM\\1234567",
                "CONTOSO\\A123",
                "CONTOSO\\Anna",
                "Zacharias Zorn, Tel. 0171 7654321",
                "Mobil: 0171 7654321",
                "Fax 030/1234567",
                "Phone number: 555-123-4567",
                "Mobil: +49 171 7654321",
                "+34 612 345 678",
                "anna @contoso.example",
                "Anna Schmidt @contoso.example",
                "Agentur anna.schmidt @contoso.example",
                "anna@ contoso.example",
                "anna (at) contoso.example",
                "anna [at] contoso [dot] example",
                "CONTOSO\\a.schmidt",
                "contoso.local\\anna.schmidt",
                "EMEA\\anna",
                "EMEA\\Anna.Schmidt",
                "europe\\jsmith",
                "US\\A123456",
                "EMEA\\Germany; CONTOSO\\anna",
                "anna﹙at﹚contoso.example",
                "anna［at］contoso.example",
                "anna@contoso。example",
                "CONTOSO﹨anna",
                "0049 171 2345678",
                "0044 (0)20 7946 0958"
            })
    void valueIsAboutAPerson(String value) {
        assertThat(PersonalData.isPersonalValue(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso.example",
                "@contoso",
                "Office 365 E3",
                "+12",
                "+1250.50",
                "C:\\data",
                "\\\\server\\share",
                "a@b",
                "Contoso (Germany)",
                "Microsoft 365 (no Teams)",
                "2026-11-20T06:41:12+01:00",
                "12 (20)",
                "[1;2]",
                "6fd2c87f-b296-42f0-b197-1e91e994b900",
                "00491712-b296-42f0-b197-1e91e994b900",
                "00491712345678",
                "Mobile: 1000000",
                "Phone: 1200000",
                "(2024) 12 34",
                "Dept\\finance",
                "Share\\sales",
                "1000000",
                "2026-10-01T00:10:00.1234567",
                "Region\\EMEA",
                "Müller\\Söhne",
                "2025\\2026",
                "C:\\Program Files\\app",
                "a\\b\\c",
                "+1 000 000",
                "+1 250 000 000",
                "+12500000.50",
                "Contoso @ Co. KG",
                "Agentur @work.de",
                "Company@2.0",
                "Licence (a) v2.0",
                "Windows Phone 10 2026-11-20",
                "Telefonica 2026",
                "Fabrikam 0171 7654321",
                "EMEA\\Germany",
                "emea\\germany",
                "DACH\\Bayern",
                "DE\\Berlin",
                "Europe\\france",
                "EMEA\\Baden-Baden",
                "EMEA\\sales",
                "APAC\\Japan;EMEA\\France",
                "Kollektiv @work.de GmbH",
                "Studio Nord @home.example",
                "12 @contoso.example"
            })
    void valueIsAboutNobody(String value) {
        assertThat(PersonalData.isPersonalValue(value)).isFalse();
    }

    @Test
    void columnsInManyLanguagesAreToldApart() throws IOException {
        assertThat(names("columns-of-people").filter(each -> !PersonalData.isPersonalName(each)))
                .isEmpty();
        assertThat(names("columns-of-nobody").filter(PersonalData::isPersonalName))
                .isEmpty();
    }

    @Test
    void valuesOfDirectoriesAndServicesAreToldApart() throws IOException {
        assertThat(lines("values-of-people").filter(each -> !PersonalData.isPersonalValue(each)))
                .isEmpty();
        assertThat(lines("values-of-nobody").filter(PersonalData::isPersonalValue))
                .isEmpty();
    }

    /** Where a text stands and no id: {@code 0001-234567} may be an order elsewhere. */
    @Test
    void localPhoneIsToldFromOtherNumbers() {
        assertThat(List.of(
                        "0171 7654321",
                        "030/1234567",
                        "(030) 1234567",
                        "01 23 45 67 89",
                        "020 7946 0958",
                        "555-123-4567"))
                .allMatch(PersonalData::isLocalPhone);
        assertThat(List.of(
                        "2026-11-20", "01-02-2026", "1 234 567", "4711", "0001-234567", "Fabrikam 0171 7654321", "8x8"))
                .noneMatch(PersonalData::isLocalPhone);
    }

    @Test
    void namesBelowAWordForManyPeopleAreAListOfThem() {
        assertThat(PersonalData.listsPeople("owners", "Anna Schmidt; Ben Weber"))
                .isTrue();
        assertThat(PersonalData.listsPeople("Users", "Weber, Ben")).isTrue();
        assertThat(PersonalData.listsPeople("Owners", "Contoso Holding")).isFalse();
        assertThat(PersonalData.listsPeople("Users", "Knowledge Workers")).isFalse();
        assertThat(PersonalData.listsPeople("Customers", "Anna Schmidt")).isFalse();
    }

    private static Stream<String> names(String file) throws IOException {
        return lines(file).flatMap(line -> Stream.of(line.split("\\|")));
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/personal", file + ".txt")).stream()
                .filter(line -> !line.startsWith("# "));
    }

    /** Each of these exhausted the stack, or would take minutes, where a pattern repeats without a bound. */
    @Test
    void longValuesOfManyPartsAreReadToTheirEnd() {
        assertThat(List.of(
                        "a@" + "b.".repeat(16_000),
                        "a @ " + "b.".repeat(16_000),
                        "x [at] " + "b.".repeat(16_000),
                        "a@".repeat(16_000),
                        "A\\" + "b".repeat(32_000),
                        "A\\b ".repeat(8_000),
                        "b".repeat(32_000) + " @c",
                        "b @c.".repeat(8_000),
                        "tel ".repeat(8_000),
                        "x/".repeat(16_000) + "users",
                        "cn=".repeat(10_000),
                        "/personal/".repeat(3_000),
                        "a at b ".repeat(4_000),
                        "電話".repeat(16_000)))
                .noneMatch(PersonalData::isPersonalValue);
    }
}
