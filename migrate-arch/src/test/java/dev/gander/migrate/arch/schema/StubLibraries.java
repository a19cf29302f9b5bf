package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Sources of a class and of libraries that this build does not have: of those only what the class calls, since a rule knows a
 * library by its names.
 */
record StubLibraries(List<String> sources) {

    private static final Pattern TYPE = Pattern.compile("(?:class|interface) (\\w+)");

    StubLibraries(String... sources) {
        this(List.of(sources));
    }

    List<String> violations(ArchRule rule, Path folder) {
        return rule.evaluate(compile(folder)).getFailureReport().getDetails();
    }

    private JavaClasses compile(Path folder) {
        Path classes = folder.resolve("classes");
        List<String> words = new ArrayList<>(List.of("-proc:none", "-g", "-d", classes.toString()));
        for (String source : sources) {
            // Two libraries may call a type alike.
            words.add(write(folder.resolve("source" + words.size()), source).toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The sources do not compile");
        }
        return new ClassFileImporter().importPath(classes);
    }

    private static Path write(Path folder, String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("No type in: " + source);
        }
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(type.group(1) + ".java"), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
