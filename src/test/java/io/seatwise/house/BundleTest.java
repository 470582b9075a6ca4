package io.seatwise.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.server.UIInitListener;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.seatwise.Seatwise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The two parts of the bundle (decision 057). Vaadin's build follows class references from each page. A web component or
 * stylesheet that only a bean refers to works in development and is missing in production.
 */
class BundleTest {

    private static final List<String> FIRST = List.of(
            // The sign-in, the second factor, an invitation, the set-up
            "LoginView",
            "SecondFactorView",
            "InvitationView",
            "SetupView",
            "PasskeyPrompt$Browser",
            "LoginForm",
            "TextField",
            "EmailField",
            "PasswordField",
            "Button",
            "Icon",
            // Notices, and the dialogs for errors and for confirming the sign-in again
            "Notification",
            "HorizontalLayout",
            "Dialog",
            "ConfirmationDialog",
            // The main layout, which error pages refer to
            "MainLayout",
            "AppLayout",
            "DrawerToggle",
            "SideNav",
            "SideNavItem",
            // Used by each page
            "UI",
            "Seatwise");

    /** The entry points of the first part besides the pages that {@link Seatwise} names. */
    private static final List<Class<?>> ALWAYS = List.of(
            AppShellConfigurator.class, UIInitListener.class, VaadinServiceInitListener.class, HasErrorParameter.class);

    private static final String SECOND_PART = "io.seatwise.base.ui.MainLayout$SecondPart";

    private static final Map<String, Set<String>> REFERENCES = new TreeMap<>();

    @BeforeAll
    static void readClasses() {
        REFERENCES.putAll(ClassReferences.read());
    }

    @Test
    void everyWebComponentIsInTheBundle() {
        Set<String> reached = paths(entries(type -> type.isAnnotationPresent(Route.class) || isAlways(type)))
                .keySet();
        Set<String> bundled = withFiles(reached).stream()
                .flatMap(each -> files(each).stream())
                .collect(toCollection(TreeSet::new));

        Set<String> missing = new TreeSet<>();
        REFERENCES
                .keySet()
                .forEach(user -> withFiles(Set.of(user)).stream()
                        .filter(used -> !bundled.containsAll(files(used)))
                        .forEach(used -> missing.add(simpleName(user) + " needs " + used + " " + files(used))));

        assertThat(missing)
                .as("No page refers to these web components and stylesheets, so the bundle lacks them: add each to"
                        + " MainLayout.SecondPart with @Uses, own files with @JsModule and @CssImport")
                .isEmpty();
    }

    @Test
    void stylesComeInOneOrder() {
        Set<String> styles = new TreeSet<>();
        for (String name : REFERENCES.keySet()) {
            if (!name.equals(Seatwise.class.getName())) {
                files(name).stream().filter(file -> file.endsWith(".css")).forEach(styles::add);
            }
        }

        assertThat(files(SECOND_PART))
                .as("Vaadin's build writes the chunks of pages in any order: name each stylesheet at"
                        + " MainLayout.SecondPart too, after those that it overrides")
                .containsAll(styles)
                .doesNotHaveDuplicates();
    }

    /** The classes of the first part that bring files to the browser. Each adds kilobytes to every first visit. */
    @Test
    void firstPartIsWhatTheSignInNeeds() {
        Set<String> first = entries(BundleTest::isAlways);
        for (Class<?> page :
                Seatwise.class.getAnnotation(LoadDependenciesOnStartup.class).value()) {
            first.add(page.getName());
        }
        Map<String, String> paths = paths(first);

        assertThat(withFiles(paths.keySet()).stream().map(BundleTest::simpleName))
                .as(() -> "Cut the reference that leads from the first pages to a part of the others, or add it here"
                        + " if the sign-in needs it:\n" + newWays(paths))
                .containsExactlyInAnyOrderElementsOf(FIRST);
    }

    private static Set<String> entries(Predicate<Class<?>> condition) {
        return REFERENCES.keySet().stream()
                .filter(name -> condition.test(load(name)))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isAlways(Class<?> type) {
        return !type.isInterface() && ALWAYS.stream().anyMatch(each -> each.isAssignableFrom(type));
    }

    /** The classes of Seatwise that the build reaches from these, each with the class that refers to it. */
    private static Map<String, String> paths(Set<String> entries) {
        Map<String, String> paths = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(entries);
        entries.forEach(entry -> paths.put(entry, ""));
        while (!waiting.isEmpty()) {
            String from = waiting.remove();
            for (String to : REFERENCES.get(from)) {
                // The build ignores names with this ending
                if (REFERENCES.containsKey(to) && !to.endsWith("Exception") && paths.putIfAbsent(to, from) == null) {
                    waiting.add(to);
                }
            }
        }
        return paths;
    }

    /** The chain of references to anything new in the first part. */
    private static String newWays(Map<String, String> paths) {
        StringBuilder text = new StringBuilder();
        for (String user : paths.keySet()) {
            for (String used : withFiles(Set.of(user))) {
                if (!FIRST.contains(simpleName(used))) {
                    text.append(simpleName(used));
                    for (String at = user; !at.isEmpty(); at = paths.get(at)) {
                        text.append(" < ").append(simpleName(at));
                    }
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    /** Those of these classes, and of the classes that they use, that bring files to the browser. */
    private static Set<String> withFiles(Set<String> users) {
        return users.stream()
                .flatMap(user -> Stream.concat(Stream.of(user), REFERENCES.get(user).stream()))
                .filter(name -> !files(name).isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    /** The files that a class and its superclasses bring to the browser. */
    private static List<String> files(String name) {
        if (!name.startsWith("io.seatwise.") && !name.startsWith("com.vaadin.")) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        for (Class<?> type = load(name); type != null; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredAnnotationsByType(JsModule.class))
                    .map(JsModule::value)
                    .forEach(files::add);
            Arrays.stream(type.getDeclaredAnnotationsByType(JavaScript.class))
                    .map(JavaScript::value)
                    .forEach(files::add);
            Arrays.stream(type.getDeclaredAnnotationsByType(CssImport.class))
                    .map(CssImport::value)
                    .forEach(files::add);
        }
        return files;
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, BundleTest.class.getClassLoader());
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
