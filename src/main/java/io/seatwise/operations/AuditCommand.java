package io.seatwise.operations;

import io.seatwise.access.audit.AuditCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command {@code verify-audit} of the packaged jar. It asks the running Seatwise, which alone has both the key and
 * the embedded database.
 */
final class AuditCommand {

    private static final Pattern CODE = Pattern.compile(AuditCheck.HEAD_CODE);
    private static final Pattern LOGGED = Pattern.compile(AuditCheck.LOGGED_HEAD);

    private final RunningPortal portal;
    private final PrintStream out;

    AuditCommand(Map<String, String> environment, PrintStream out) {
        this.portal = new RunningPortal(environment, out);
        this.out = out;
    }

    AuditCommand(Path data, Duration pickedUp, PrintStream out) {
        this.portal = new RunningPortal(data, pickedUp, out);
        this.out = out;
    }

    /** Whether the arguments name this command. */
    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(AuditCheck.REQUEST);
    }

    /**
     * Asks for the check.
     *
     * @param arguments the name of the command, then {@code --head} with a head or a file that has lines with heads, such
     *     as the log; any number of times
     * @return 0 if every partner's audit is whole and no head is missing, 1 if not, 2 if Seatwise did not answer or the
     *     arguments name no head
     */
    int run(String... arguments) {
        Set<String> heads = new LinkedHashSet<>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!arguments[i].equals("--head") || i + 1 == arguments.length || !add(arguments[i + 1], heads)) {
                out.println("Say " + AuditCheck.REQUEST
                        + " [--head HEAD | --head FILE] ...: a head as the log names it, or a file with such lines.");
                return RunningPortal.NO_ANSWER;
            }
        }
        return portal.ask(AuditCheck.REQUEST, String.join("\n", heads), AuditCheck.WHOLE);
    }

    private static boolean add(String named, Set<String> heads) {
        if (CODE.matcher(named).matches()) {
            heads.add(named);
            return true;
        }
        try (Stream<String> lines = Files.lines(Path.of(named))) {
            int before = heads.size();
            lines.map(LOGGED::matcher)
                    .filter(Matcher::find)
                    .limit(AuditCheck.MOST_HEADS)
                    .forEach(found -> heads.add(found.group()));
            return heads.size() > before;
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            return false;
        }
    }
}
