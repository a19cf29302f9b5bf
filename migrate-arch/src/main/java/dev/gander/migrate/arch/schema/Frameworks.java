package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Libraries that change schema, and what of others does. */
final class Frameworks {

    private static final Predicate<String> OTHER_MIGRATIONS = PackageMatchers.of(
            "org.flywaydb..",
            "liquibase..",
            "ac.simons.neo4j.migrations..",
            "org.apache.ibatis.migration..",
            "org.hibernate.tool.hbm2ddl..",
            "org.hibernate.tool.schema..")::test;

    /** Types and the beginnings of their methods' names, also where a subtype has them. */
    private static final Map<String, Set<String>> CHANGING_SCHEMA = Map.of(
            "jakarta.persistence.Persistence", Set.of("generateSchema"),
            "javax.persistence.Persistence", Set.of("generateSchema"),
            "jakarta.persistence.SchemaManager", Set.of("create", "drop", "truncate"),
            "org.hibernate.relational.SchemaManager", Set.of("export", "drop", "truncate", "create"),
            "org.springframework.jdbc.datasource.init.ScriptUtils", Set.of("executeSqlScript"),
            "org.springframework.jdbc.datasource.init.ResourceDatabasePopulator", Set.of("populate", "execute"),
            "org.jooq.DSLContext", Set.of("create", "alter", "drop", "truncate", "rename"));

    private Frameworks() {}

    /** One line per class and library class, the first that is found. */
    static List<String> violationsIn(JavaClass type) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass library = dependency.getTargetClass();
            if (OTHER_MIGRATIONS.test(library.getPackageName()) && !OTHER_MIGRATIONS.test(type.getPackageName())) {
                lines.putIfAbsent(library.getName(), "Other migrations beside Gander: " + dependency.getDescription());
            }
        }
        List<String> violations = new ArrayList<>(lines.values());
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (changesSchema(access)) {
                violations.add("Schema changed by a call: " + access.getDescription());
            }
        }
        return violations;
    }

    private static boolean changesSchema(JavaAccess<?> access) {
        String method = access.getTarget().getName();
        return CHANGING_SCHEMA.entrySet().stream()
                .anyMatch(type -> access.getTargetOwner().isAssignableTo(type.getKey())
                        && type.getValue().stream().anyMatch(method::startsWith));
    }
}
