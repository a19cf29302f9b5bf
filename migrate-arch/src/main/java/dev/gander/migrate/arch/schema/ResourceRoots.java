package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The folders and archives that classes came from, and the resources in them. */
final class ResourceRoots {

    /** Where Maven, Gradle and Eclipse put a module's own classes. */
    private static final List<String> OUTPUTS = List.of("target/classes", "build/classes/\\w+/main", "bin/main");

    private ResourceRoots() {}

    /** Every resource that may matter and is not among those left out; each name once. */
    static List<Resource> read(Collection<JavaClass> classes, Predicate<String> leftOut) {
        Set<Path> roots = new LinkedHashSet<>();
        for (JavaClass type : classes) {
            rootOf(type).ifPresent(root -> {
                roots.addAll(beside(root));
                roots.add(root);
            });
        }
        Predicate<String> read = name -> Resource.isRead(name) && !leftOut.test(name);
        List<Resource> resources = new ArrayList<>();
        Map<Path, Set<String>> seen = new LinkedHashMap<>();
        try {
            for (Path root : roots) {
                Set<String> names = seen.computeIfAbsent(moduleOf(root).orElse(root), module -> new LinkedHashSet<>());
                Predicate<String> unseen = name -> read.test(name) && names.add(name);
                resources.addAll(Files.isDirectory(root) ? ofFolder(root, unseen) : ofArchive(root, unseen));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources;
    }

    private static Optional<Path> rootOf(JavaClass type) {
        String file = type.getName().replace('.', '/') + ".class";
        String uri = type.getSource().map(Source::getUri).map(URI::toString).orElse("");
        if (uri.startsWith("file:") && uri.endsWith(file)) {
            return Optional.of(Path.of(URI.create(uri.substring(0, uri.length() - file.length()))));
        }
        int entry = uri.indexOf("!/");
        return uri.startsWith("jar:file:") && entry > 0
                ? Optional.of(Path.of(URI.create(uri.substring("jar:".length(), entry))))
                : Optional.empty();
    }

    /** Where the resources of an output folder come from: found there, they have the path at which one edits them. */
    private static List<Path> beside(Path output) {
        return moduleOf(output).stream()
                .flatMap(module ->
                        Stream.of("src/main/resources", "build/resources/main").map(module::resolve))
                .filter(Files::isDirectory)
                .toList();
    }

    private static Optional<Path> moduleOf(Path root) {
        String path = root.toString().replace('\\', '/');
        return Stream.concat(OUTPUTS.stream(), Stream.of("src/main/resources", "build/resources/main"))
                .filter(output -> path.matches(".*/" + output))
                .map(output ->
                        root.resolve("../".repeat(output.split("/").length)).normalize())
                .findFirst();
    }

    private static List<Resource> ofFolder(Path root, Predicate<String> read) throws IOException {
        List<Resource> resources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (read.test(name)) {
                    String path = moduleOf(root)
                            .map(module -> module.relativize(file))
                            .orElse(Path.of(name))
                            .toString();
                    resources.add(new Resource(name, path.replace('\\', '/'), text(Files.readAllBytes(file))));
                }
            }
        }
        return resources;
    }

    private static List<Resource> ofArchive(Path archive, Predicate<String> read) throws IOException {
        List<Resource> resources = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(entry -> read.test(entry.getName())).toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    String path = archive.getFileName() + "!/" + entry.getName();
                    resources.add(new Resource(entry.getName(), path, text(content.readAllBytes())));
                }
            }
        }
        return resources;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
