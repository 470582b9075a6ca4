package io.seatwise.imports.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns named by two nouns with "of the" between them: who has an account or a licence, what somebody is to another. */
class ComposedNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Responsable du compte utilisateur",
                "Titulaire du compte",
                "Titulaire de la licence",
                "Détenteur de la licence",
                "Courriel du responsable",
                "Adresse du salarié",
                "Identité de l'utilisateur",
                "Dernière connexion de l'utilisateur",
                "Nom du titulaire",
                "Chef de l'employé",
                "Responsable del usuario",
                "Titular de la licencia",
                "Titular de la cuenta",
                "Apellidos del empleado",
                "Jefe del empleado",
                "Teléfono del usuario",
                "Responsable de la cuenta de usuario",
                "Foto del usuario",
                "Titolare della licenza",
                "Titolare dell'account",
                "Responsabile dell'account utente",
                "Cognome del dipendente",
                "Matricola del dipendente",
                "Responsabile del dipendente",
                "Titular da licença",
                "Titular da conta",
                "Responsável pela conta de usuário",
                "Cargo do funcionário",
                "Chefe do funcionário",
                "Matrícula do funcionário",
                "Houder van de licentie",
                "Licentiehouder",
                "Beheerder van het gebruikersaccount",
                "Functie van de medewerker",
                "Manager van de medewerker",
                "Eigenaar van het account",
                "Posiadacz licencji",
                "Opiekun konta użytkownika",
                "Przełożony pracownika",
                "Stanowisko pracownika",
                "Właściciel konta",
                "Login pracownika",
                "Właściciel skrzynki pocztowej",
                "Propriétaire de la boîte aux lettres",
                "Propietario del buzón",
                "Proprietario della cassetta postale",
                "Proprietário da caixa de correio",
                "Inhaber des Kontos",
                "Besitzer des Postfachs",
                "Vorgesetzter des Mitarbeiters"
            })
    void holdersAndRelationsOfPeopleAreFound(String column) {
        assertThat(PersonalData.isPersonalName(column)).isTrue();
    }

    /** "Responsable du compte" is the account manager, one of the partner's own people. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom de l'abonnement",
                "Nombre de licences par utilisateur",
                "Nombre de comptes utilisateur",
                "Nombre total d'employés",
                "Part des utilisateurs actifs",
                "Type de compte utilisateur",
                "Statut du compte",
                "Responsable du marché",
                "Prix par utilisateur",
                "Propriétaire du contrat",
                "Coût par employé",
                "Date de fin du contrat",
                "Nombre de la suscripción",
                "Cuentas de usuario",
                "Precio por usuario",
                "Tipo de cuenta",
                "Estado de la cuenta",
                "Número de empleados",
                "Porcentaje de usuarios activos",
                "Coste por empleado",
                "Nome della sottoscrizione",
                "Tipo di account",
                "Stato dell'account",
                "Numero di dipendenti",
                "Prezzo per utente",
                "Percentuale utenti attivi",
                "Account utente totali",
                "Nome da assinatura",
                "Tipo de conta",
                "Estado da conta",
                "Número de funcionários",
                "Preço por usuário",
                "Contas de usuário",
                "Naam van het abonnement",
                "Type account",
                "Status van het account",
                "Aantal medewerkers",
                "Prijs per gebruiker",
                "Percentage actieve gebruikers",
                "Gebruikersaccounts",
                "Nazwa subskrypcji",
                "Typ konta",
                "Stan konta",
                "Liczba pracowników",
                "Cena za użytkownika",
                "Odsetek aktywnych użytkowników",
                "Konta użytkowników",
                "Liczba kont użytkowników",
                "Titel des Produkts",
                "Inhaber der Marke",
                "Eigentümer des Abonnements",
                "Utilisateurs par compte",
                "Numéro de compte",
                "Número de cuenta",
                "Numer konta",
                "Nombre de responsables",
                "Responsable du compte"
            })
    void thingsCountsAndPricesAreWelcome(String column) {
        assertThat(PersonalData.isPersonalName(column)).isFalse();
    }
}
