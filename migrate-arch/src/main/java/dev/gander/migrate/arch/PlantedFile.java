package dev.gander.migrate.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A file that breaks a rule on purpose, so that a test can see that the rule as a module has configured it finds it there.
 *
 * <pre>{@code
 * JavaClasses planted = new PlantedFile("com/shop/Tables.java", source).beside(ShopService.class, folder);
 * assertThatThrownBy(() -> SCHEMA_IS_MIGRATED.check(planted)).hasMessageContaining("com.shop.Tables");
 * }</pre>
 *
 * @param name with folders; what ends in {@code .java} is compiled, anything else is a resource
 */
public record PlantedFile(String name, String content) {

    /**
     * The classes of a module with this file among them.
     *
     * @param any a production class of the module; what is compiled may use whatever the test may
     * @param folder an empty one, for this file alone
     * @throws IllegalArgumentException when it does not compile; the compiler's complaints are on the standard error stream
     */
    public JavaClasses beside(Class<?> any, Path folder) {
        writeTo(folder);
        if (!name.endsWith(".java")) {
            // Rules look for resources where classes are.
            new PlantedFile("Planted.java", "interface Planted {}").writeTo(folder);
        }
        return new ClassFileImporter()
                .importLocations(List.of(
                        Location.of(any.getProtectionDomain().getCodeSource().getLocation()), Location.of(folder)));
    }

    /**
     * Puts it into a folder, beside what is there.
     *
     * @throws IllegalArgumentException when it does not compile; the compiler's complaints are on the standard error stream
     */
    public void writeTo(Path folder) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (name.endsWith(".java")) {
            compile(folder);
        }
    }

    private void compile(Path folder) {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-g",
                        "-d",
                        folder.toString(),
                        folder.resolve(name).toString());
        if (result != 0) {
            throw new IllegalArgumentException(name + " does not compile");
        }
    }
}
