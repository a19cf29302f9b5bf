package dev.gander.migrate.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the templates make compiles without a warning, whatever stores a service has; its tests too. */
final class CompiledTemplateTest {

    private static final List<String> OPTIONS = List.of(
            "-proc:none", "-parameters", "--release", "17", "-Xlint:all,-processing,-options,-try,-path", "-Werror");

    @TempDir
    private Path folder;

    static List<NewService> services() {
        return ServiceTemplateTest.services()
                .filter(service -> service.name().text().equals("risk_engine"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void its_java_compiles(NewService service) throws Exception {
        List<Path> sources = new ArrayList<>();
        for (FileText file : new ServiceTemplate(service, List.of()).files()) {
            if (file.path().endsWith(".java")) {
                Path source = folder.resolve(file.path());
                Files.createDirectories(source.getParent());
                sources.add(Files.writeString(source, file.text()));
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            List<String> options = new ArrayList<>(OPTIONS);
            options.addAll(List.of("-d", folder.toString()));
            boolean compiled = compiler.getTask(
                            null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said.getDiagnostics().toString()).isTrue();
        }
    }
}
