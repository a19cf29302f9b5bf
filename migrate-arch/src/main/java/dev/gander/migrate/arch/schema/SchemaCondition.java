package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads each class, and once the resources beside all of them. */
final class SchemaCondition extends ArchCondition<JavaClass> {

    private final Scope scope;
    private final List<JavaClass> classes = new ArrayList<>();

    SchemaCondition(Scope scope) {
        super("leave schema to migrations");
        this.scope = scope;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        classes.addAll(all);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Set<String> lines = new LinkedHashSet<>();
        type.getSource().ifPresent(source -> textsOf(type, source).forEach(line -> lines.add(line.toString())));
        lines.addAll(Frameworks.violationsIn(type));
        scope.driverLayers().ifPresent(layers -> lines.addAll(DriverCalls.violationsIn(type, layers)));
        lines.forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
    }

    @Override
    public void finish(ConditionEvents events) {
        for (Resource resource : ResourceRoots.read(classes, scope::isMigration)) {
            for (Violation violation : ResourceTexts.violationsIn(resource, scope.temporary())) {
                events.add(SimpleConditionEvent.violated(resource, violation.toString()));
            }
        }
    }

    private Collection<Violation> textsOf(JavaClass type, Source source) {
        Map<String, Violation> violations = new LinkedHashMap<>();
        String file = source.getFileName().orElse(type.getSimpleName() + ".java");
        for (ClassTexts.Placed placed : ClassTexts.of(bytesOf(source))) {
            String content = placed.text().content();
            int line = placed.text().line();
            List<Found> all = new ArrayList<>(Script.violationsIn(content, Certainty.TEXT, scope.temporary()));
            Settings.in(content).ifPresent(all::add);
            for (Found found : all) {
                // A loop makes many texts of one statement.
                String once = placed.place() + line + found.beginning();
                violations.putIfAbsent(once, new Violation(placed.place(), found.toString(), file, line));
            }
        }
        return violations.values();
    }

    private static byte[] bytesOf(Source source) {
        try {
            // The cache of connections to archives would keep files open.
            URLConnection connection = source.getUri().toURL().openConnection();
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                return content.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the class file " + source.getUri(), e);
        }
    }
}
