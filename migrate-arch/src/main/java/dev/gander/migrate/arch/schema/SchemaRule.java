package dev.gander.migrate.arch.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A rule of {@link SchemaRules}, to be made stricter or milder. Immutable. */
public final class SchemaRule implements ArchRule {

    static final SchemaRule DEFAULT = new SchemaRule(
            Scope.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            "services should not create or change schema at run time, because schema that no migration made can"
                    + " neither be reviewed, nor repeated, nor undone");

    private final Scope scope;
    private final Optional<KnownViolations> known;
    private final Optional<Boolean> emptyAllowed;
    private final String description;

    private SchemaRule(
            Scope scope, Optional<KnownViolations> known, Optional<Boolean> emptyAllowed, String description) {
        this.scope = scope;
        this.known = known;
        this.emptyAllowed = emptyAllowed;
        this.description = description;
    }

    /**
     * Only these packages talk to stores: by JDBC, Spring's JDBC, the Neo4j driver, Jedis or Lettuce. Without this, all may.
     *
     * @param packages as ArchUnit writes them, {@code com.shop.store..}; none when no class of the service may
     */
    public SchemaRule withDriverCallsOnlyIn(String... packages) {
        return with(new Scope(Optional.of(List.of(packages)), scope.migrations(), scope.temporary()));
    }

    /**
     * The resources in which schema belongs, instead of {@code migrations}.
     *
     * @param folders of the class path, such as {@code db/migrations}
     */
    public SchemaRule withMigrationsIn(String... folders) {
        List<String> named = Arrays.stream(folders)
                .map(folder -> folder.replaceAll("^/+|/+$", ""))
                .toList();
        return with(new Scope(scope.driverLayers(), named, scope.temporary()));
    }

    /** Temporary tables, which end with their session and are allowed otherwise, violate the rule too. */
    public SchemaRule withoutTemporaryTables() {
        return with(new Scope(scope.driverLayers(), scope.migrations(), TemporaryTables.FORBIDDEN));
    }

    /**
     * Lets the violations pass that a file lists, so that an old code base can only get better: a violation that is not in the
     * file fails, and so does a line of the file that is not violated any more. A file that is not there is written, and the rule fails
     * once, so that nobody overlooks that it has gone.
     *
     * @param file text, one violation a line without line numbers, {@code #} before remarks; relative to the folder in which tests
     *     run. One for each set of classes
     */
    public SchemaRule exceptKnown(Path file) {
        return new SchemaRule(scope, Optional.of(new KnownViolations(file)), emptyAllowed, description);
    }

    @Override
    public void check(JavaClasses classes) {
        Assertions.check(this, classes);
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        ArchRule every = classes().should(new SchemaCondition(scope)).as(description);
        EvaluationResult result =
                emptyAllowed.map(every::allowEmptyShould).orElse(every).evaluate(classes);
        return known.map(file -> file.judge(this, result)).orElse(result);
    }

    @Override
    public SchemaRule because(String reason) {
        return as(description + ", because " + reason);
    }

    @Override
    public SchemaRule as(String newDescription) {
        return new SchemaRule(scope, known, emptyAllowed, newDescription);
    }

    @Override
    public SchemaRule allowEmptyShould(boolean allowed) {
        return new SchemaRule(scope, known, Optional.of(allowed), description);
    }

    @Override
    public String getDescription() {
        return description;
    }

    private SchemaRule with(Scope changed) {
        return new SchemaRule(changed, known, emptyAllowed, description);
    }
}
