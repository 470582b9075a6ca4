package io.seatwise.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person of a partner. Every change of role, state or password counts {@code accessVersion} up, which ends the
 * sessions made before; a change of name or colours does not.
 */
@Table("person")
record Person(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) PersonKey key,
        String email,
        String name,
        Role role,
        PersonState state,
        @Nullable String passwordHash,
        @Nullable String language,
        @Nullable String colorScheme,
        OffsetDateTime createdAt,
        long accessVersion,
        @Version @Nullable Long version) {

    static Person invited(UUID partnerId, String email, String name, Role role, OffsetDateTime now) {
        return new Person(
                new PersonKey(partnerId, UUID.randomUUID()),
                email,
                name,
                role,
                PersonState.INVITED,
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
                passwordHash,
                language,
                colorScheme,
                createdAt,
                accessVersion,
                version);
    }

    Person withRole(Role newRole) {
        return access(newRole, state, passwordHash);
    }

    Person withState(PersonState newState) {
        return access(role, newState, passwordHash);
    }

    /** Also makes an invited person active. */
    Person withPassword(String hash) {
        return access(role, state == PersonState.INVITED ? PersonState.ACTIVE : state, hash);
    }

    /** The same password, hashed with today's strength: no session ends by it. */
    Person withStrongerHash(String hash) {
        return new Person(
                key, email, name, role, state, hash, language, colorScheme, createdAt, accessVersion, version);
    }

    Person withPreferences(@Nullable String newLanguage, @Nullable String newColorScheme) {
        return new Person(
                key,
                email,
                name,
                role,
                state,
                passwordHash,
                newLanguage,
                newColorScheme,
                createdAt,
                accessVersion,
                version);
    }

    private Person access(Role newRole, PersonState newState, @Nullable String hash) {
        return new Person(
                key,
                email,
                name,
                newRole,
                newState,
                hash,
                language,
                colorScheme,
                createdAt,
                accessVersion + 1,
                version);
    }
}
