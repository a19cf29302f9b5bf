package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The classes of the corpus, and what the rule says of each of their members. */
record Corpus(JavaClasses classes) {

    static final String PACKAGE = "dev.gander.migrate.arch.schema.corpus";

    private static final Pattern LINE = Pattern.compile(
            Pattern.quote(PACKAGE)
                    + "\\.(\\w+)[$.](?:\\d+\\.)?(?:lambda\\$)?([\\w<>]+?)(?:[$.(].*?)? (holds DDL|calls|sets|writes Gander's tables) '(.*)' in \\((\\w+)\\.java:(\\d+)\\)");

    private static final Path SOURCES = Path.of("src/test/java", PACKAGE.split("\\."));

    /** As this build compiles: a concatenation is a chain of calls to a string builder. */
    static Corpus compiledHere() {
        return new Corpus(new ClassFileImporter().importPackages(PACKAGE));
    }

    /** As compilers do unless they are told otherwise: a concatenation is a dynamic call with a recipe. */
    static Corpus compiledWith(Path folder, String... options) {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            Stream<String> words = Stream.concat(
                    Stream.concat(Arrays.stream(options), Stream.of("-proc:none", "-g", "-d", folder.toString())),
                    sources.map(Path::toString));
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("The corpus does not compile");
            }
            return new Corpus(new ClassFileImporter().importPath(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found, by member. */
    Map<String, List<String>> found() {
        List<String> lines = SchemaRules.servicesDoNotChangeSchema()
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
        return lines.stream()
                .filter(line -> line.startsWith(PACKAGE))
                .map(Corpus::parse)
                .collect(Collectors.groupingBy(
                        line -> (line.group(1) + "." + line.group(2)),
                        TreeMap::new,
                        Collectors.mapping(line -> line.group(4), Collectors.toList())));
    }

    /** Methods with something to judge. That of a nameless class counts for the method around it. */
    Set<String> members() {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !Set.of("Store", "Query", "package-info").contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .map(Corpus::nameOf)
                .filter(name -> !name.contains("$") && !name.endsWith(".nameless"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(JavaMember member) {
        return member.getOwner().getSimpleName() + "." + member.getName();
    }

    private static Matcher parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a line of the rule: " + line);
        }
        return matcher;
    }
}
