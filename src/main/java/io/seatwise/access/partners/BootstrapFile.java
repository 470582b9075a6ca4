package io.seatwise.access.partners;

import io.seatwise.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a bootstrap file says, read strictly: a key that is not known is a mistake, not a wish ignored.
 *
 * @param partners with their people and tokens
 * @param operators people who run the installation
 * @param operatorTokens tokens that create partners
 */
record BootstrapFile(List<Partner> partners, List<User> operators, List<Token> operatorTokens) {

    record Partner(String place, String name, @Nullable String mpnId, List<User> users, List<Token> tokens) {}

    record User(String place, String email, String name, Role role, String password) {}

    record Token(
            String place,
            String name,
            Role role,
            String secret,
            @Nullable String accountManager) {}

    static BootstrapFile read(Path file) {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(Files.readString(file));
        } catch (NoSuchFileException exception) {
            throw new BootstrapFailedException(file.toString(), "there is no such file", exception);
        } catch (IOException exception) {
            throw new BootstrapFailedException(file.toString(), "the file cannot be read", exception);
        } catch (JacksonException exception) {
            throw new BootstrapFailedException(
                    file + ", line " + exception.getLocation().getLineNr(), exception.getOriginalMessage(), exception);
        }
        return new Reader(file.getFileName().toString()).file(root);
    }

    private record Reader(String file) {

        private static final Set<String> PARTNER_ROLES =
                Set.of("PARTNER_ADMIN", "ACCOUNT_MANAGER", "TRAINING", "VIEWER");

        BootstrapFile file(JsonNode root) {
            known(root, file, Set.of("partners", "operator"));
            List<Partner> partners = new ArrayList<>();
            each(root, "partners", "", (node, place) -> partners.add(partner(node, place)));
            List<User> operators = new ArrayList<>();
            List<Token> operatorTokens = new ArrayList<>();
            JsonNode operator = root.get("operator");
            if (operator != null && !operator.isNull()) {
                known(operator, "operator", Set.of("users", "tokens"));
                each(operator, "users", "operator.", (node, place) -> operators.add(user(node, place, Role.OPERATOR)));
                each(
                        operator,
                        "tokens",
                        "operator.",
                        (node, place) -> operatorTokens.add(token(node, place, Role.OPERATOR)));
            }
            if (partners.isEmpty() && operators.isEmpty() && operatorTokens.isEmpty()) {
                throw new BootstrapFailedException(file, "it names no partner and no operator");
            }
            return new BootstrapFile(partners, operators, operatorTokens);
        }

        private Partner partner(JsonNode node, String place) {
            known(node, place, Set.of("name", "mpnId", "users", "tokens"));
            List<User> users = new ArrayList<>();
            each(node, "users", place + ".", (user, at) -> users.add(user(user, at, role(user, at))));
            List<Token> tokens = new ArrayList<>();
            each(node, "tokens", place + ".", (token, at) -> tokens.add(token(token, at, role(token, at))));
            return new Partner(place, text(node, "name", place), optional(node, "mpnId", place), users, tokens);
        }

        private User user(JsonNode node, String place, Role role) {
            known(node, place, Set.of("email", "name", "role", "password"));
            return new User(
                    place, text(node, "email", place), text(node, "name", place), role, text(node, "password", place));
        }

        private Token token(JsonNode node, String place, Role role) {
            known(node, place, Set.of("name", "role", "secret", "accountManager"));
            return new Token(
                    place,
                    text(node, "name", place),
                    role,
                    text(node, "secret", place),
                    optional(node, "accountManager", place));
        }

        private static Role role(JsonNode node, String place) {
            String role = text(node, "role", place);
            if (!PARTNER_ROLES.contains(role)) {
                throw new BootstrapFailedException(
                        place + ".role", "'" + role + "' is none of PARTNER_ADMIN, ACCOUNT_MANAGER, TRAINING, VIEWER");
            }
            return Role.valueOf(role);
        }

        private static String text(JsonNode node, String key, String place) {
            String value = optional(node, key, place);
            if (value == null || value.isBlank()) {
                throw new BootstrapFailedException(place + "." + key, "a value is missing");
            }
            return value;
        }

        private static @Nullable String optional(JsonNode node, String key, String place) {
            JsonNode value = node.get(key);
            if (value == null || value.isNull()) {
                return null;
            }
            if (!value.isValueNode()) {
                throw new BootstrapFailedException(place + "." + key, "one value is expected here");
            }
            return value.asString();
        }

        private static void each(JsonNode node, String key, String prefix, Entries entries) {
            JsonNode list = node.get(key);
            if (list == null || list.isNull()) {
                return;
            }
            if (!list.isArray()) {
                throw new BootstrapFailedException(prefix + key, "a list is expected here");
            }
            for (int i = 0; i < list.size(); i++) {
                entries.read(list.get(i), prefix + key + "[" + i + "]");
            }
        }

        private static void known(@Nullable JsonNode node, String place, Set<String> keys) {
            if (node == null || !node.isObject()) {
                throw new BootstrapFailedException(place, "keys and values are expected here");
            }
            for (String key : node.propertyNames()) {
                if (!keys.contains(key)) {
                    throw new BootstrapFailedException(place, "'" + key + "' is not known here");
                }
            }
        }

        private interface Entries {
            void read(JsonNode node, String place);
        }
    }
}
