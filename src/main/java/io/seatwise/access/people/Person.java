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
 *
 * @param seesMoney the person's own right to see prices and amounts; null as the role has it
 */
@Table("person")
public record Person(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) PersonKey key,
        String email,
        String name,
        Role role,
        PersonState state,
        @Nullable Boolean seesMoney,
        @Nullable String passwordHash,
        @Nullable String language,
        @Nullable String colorScheme,
        OffsetDateTime createdAt,
        long accessVersion,
        @Version @Nullable Long version) {

    public static Person invited(PartnerId partnerId, String email, String name, Role role, OffsetDateTime now) {
        return new Person(
                new PersonKey(partnerId, PersonId.random()),
                email,
                name,
                role,
                PersonState.INVITED,
                null,
                null,
                null,
                null,
                now,
                1,
                null);
    }

    Person withName(String newName) {
        return new Person(
                key,
                email,
                newName,
                role,
                state,
                seesMoney,
                passwordHash,
                language,
                colorScheme,
                createdAt,
                accessVersion,
                version);
    }

    /** The right to see money is then that of the new role; with the same role it stays. */
    public Person withRole(Role newRole) {
        return access(newRole, state, newRole == role ? seesMoney : null, passwordHash);
    }

    /** The same as the role has it is stored as null. */
    public Person withMoney(boolean sees) {
        return access(role, state, sees == role.seesMoney() ? null : Boolean.valueOf(sees), passwordHash);
    }

    /** Whether prices and amounts may be seen. */
    public boolean maySeeMoney() {
        return seesMoney == null ? role.seesMoney() : seesMoney;
    }

    public Person withState(PersonState newState) {
        return access(role, newState, seesMoney, passwordHash);
    }

    /** Also makes an invited person active. */
    public Person withPassword(String hash) {
        return access(role, state == PersonState.INVITED ? PersonState.ACTIVE : state, seesMoney, hash);
    }

    /** The same password, hashed with today's strength: no session ends by it. */
    public Person withStrongerHash(String hash) {
        return new Person(
                key,
                email,
                name,
                role,
                state,
                seesMoney,
                hash,
                language,
                colorScheme,
                createdAt,
                accessVersion,
                version);
    }

    Person withPreferences(@Nullable String newLanguage, @Nullable String newColorScheme) {
        return new Person(
                key,
                email,
                name,
                role,
                state,
                seesMoney,
                passwordHash,
                newLanguage,
                newColorScheme,
                createdAt,
                accessVersion,
                version);
    }

    private Person access(Role newRole, PersonState newState, @Nullable Boolean newSeesMoney, @Nullable String hash) {
        return new Person(
                key,
                email,
                name,
                newRole,
                newState,
                newSeesMoney,
                hash,
                language,
                colorScheme,
                createdAt,
                accessVersion + 1,
                version);
    }
}
