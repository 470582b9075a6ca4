package io.seatwise.access.people;

import io.seatwise.access.Role;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person of a partner. Every change of role, state, password or the right to see money counts {@code accessVersion} up, which ends the
 * sessions made before; a change of name or colours does not.
 */
@Table("person")
public record Person(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) PersonKey key,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) PersonName called,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) Access access,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Preferences preferences,
        OffsetDateTime createdAt,
        @Version @Nullable Long version) {

    /**
     * How a person signs in, and what the person may do then.
     *
     * @param seesMoney the person's own right to see prices and amounts; null as the role has it
     * @param passwordHash null for a person who never set a password
     * @param accessVersion counts the changes, from 1
     */
    record Access(
            Role role,
            PersonState state,
            @Nullable Boolean seesMoney,
            @Nullable String passwordHash,
            long accessVersion) {

        private Access changed(
                Role newRole, PersonState newState, @Nullable Boolean newSeesMoney, @Nullable String hash) {
            return new Access(newRole, newState, newSeesMoney, hash, accessVersion + 1);
        }
    }

    /**
     * How a person likes the screens.
     *
     * @param language a language tag; null follows the browser
     * @param colorScheme {@code light} or {@code dark}; null follows the system
     */
    record Preferences(@Nullable String language, @Nullable String colorScheme) {}

    public static Person invited(PartnerId partnerId, String email, String name, Role role, OffsetDateTime now) {
        return new Person(
                new PersonKey(partnerId, PersonId.random()),
                new PersonName(email, name),
                new Access(role, PersonState.INVITED, null, null, 1),
                new Preferences(null, null),
                now,
                null);
    }

    public String email() {
        return called.email();
    }

    public String name() {
        return called.name();
    }

    public Role role() {
        return access.role();
    }

    public PersonState state() {
        return access.state();
    }

    /** Null for a person who never set a password. */
    public @Nullable String passwordHash() {
        return access.passwordHash();
    }

    /** A language tag; null follows the browser. */
    public @Nullable String language() {
        return preferences.language();
    }

    public long accessVersion() {
        return access.accessVersion();
    }

    Person withName(String newName) {
        return new Person(key, new PersonName(email(), newName), access, preferences, createdAt, version);
    }

    /** The right to see money is then that of the new role; with the same role it stays. */
    public Person withRole(Role newRole) {
        return with(
                access.changed(newRole, state(), newRole == role() ? access.seesMoney() : null, access.passwordHash()));
    }

    /** The same as the role has it is stored as null. */
    public Person withMoney(boolean sees) {
        return with(access.changed(
                role(), state(), sees == role().seesMoney() ? null : Boolean.valueOf(sees), access.passwordHash()));
    }

    /** Whether prices and amounts may be seen. */
    public boolean maySeeMoney() {
        Boolean own = access.seesMoney();
        return own == null ? role().seesMoney() : own;
    }

    public Person withState(PersonState newState) {
        return with(access.changed(role(), newState, access.seesMoney(), access.passwordHash()));
    }

    /** Also makes an invited person active. */
    public Person withPassword(String hash) {
        return with(access.changed(
                role(), state() == PersonState.INVITED ? PersonState.ACTIVE : state(), access.seesMoney(), hash));
    }

    /** The same password, hashed with today's strength: no session ends by it. */
    public Person withStrongerHash(String hash) {
        return with(new Access(role(), state(), access.seesMoney(), hash, accessVersion()));
    }

    Person withPreferences(@Nullable String newLanguage, @Nullable String newColorScheme) {
        return new Person(key, called, access, new Preferences(newLanguage, newColorScheme), createdAt, version);
    }

    private Person with(Access newAccess) {
        return new Person(key, called, newAccess, preferences, createdAt, version);
    }
}
