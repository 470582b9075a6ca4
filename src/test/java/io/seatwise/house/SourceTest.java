package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Checks the rules of the house that only the sources show. */
class SourceTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int CLASS_LINES = 300;
    private static final int PACKAGE_FILES = 30;

    private static final int METHOD_LINES = 60;
    private static final Pattern ODD_PHRASES = Pattern.compile(
            "\\b(so many|speaks? (of|for|against)|(is|are|was|were) told|whoever|belongs? to nobody|as they came"
                    + "|there is a right to|in vain|stands here|unused seats|old figures|may be tried"
                    + "|comes all the same|nobody of the|what speaks|has the \\w+ that waited"
                    + "|how (it|things) stands?|what (came|became) of|what is in it for|(file|check|url) says of)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void classesAndMethodsFitTheEye() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Measuring(unit, positions, tooLong), null);
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void packagesHaveAtMostThirtyFiles() throws IOException {
        Map<String, Long> files = sources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> MAIN.relativize(file.getParent()).toString().replace('\\', '/'),
                        Collectors.counting()));

        assertThat(files)
                .isNotEmpty()
                .allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(PACKAGE_FILES));
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        List<Path> packages =
                sources().stream().map(Path::getParent).distinct().sorted().toList();

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }

    /** CONTRIBUTING.md, section Language, has the words to use instead. */
    @Test
    void codeScreensAndGuidesAvoidPhrasesThatNobodySays() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (ODD_PHRASES.matcher(line).find()) {
                    found.add(file + ":" + number + " " + line.strip());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(sources());
        texts.add(Path.of("README.md"));
        for (Path folder : List.of(Path.of("docs/guide"), Path.of("src/main/resources/i18n"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !file.toString().endsWith("_de.properties"))
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Notes every top-level class and every method that is too long. */
    private static final class Measuring extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;
        private final List<String> tooLong;

        Measuring(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
            this.tooLong = tooLong;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            note(type, name, CLASS_LINES);
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            note(method, method.getName().toString(), METHOD_LINES);
            return super.visitMethod(method, nothing);
        }

        private void note(Tree tree, String name, int allowed) {
            long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
            long last = lines.getLineNumber(positions.getEndPosition(unit, tree));
            if (last - first + 1 > allowed) {
                tooLong.add("%s:%d %s has %d lines, %d are allowed"
                        .formatted(unit.getSourceFile().getName(), first, name, last - first + 1, allowed));
            }
        }
    }
}
