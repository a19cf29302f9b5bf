package dev.gander.migrate.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;

/** What holds in the engine. */
public final class CoreRules {

    /** The engine needs the JDK and nothing else. */
    public static final ArchRule THE_CORE_NEEDS_THE_JDK_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.gander.migrate..")
            .because("whoever embeds the engine gets no driver, no parser of options and no logging with it");

    /** The engine knows neither JDBC nor a logging API, although both come with the JDK. */
    public static final ArchRule THE_CORE_KNOWS_NO_DRIVER_AND_NO_LOG = noClasses()
            .that()
            .resideOutsideOfPackage("dev.gander.migrate.log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .because("the engine returns reports and emits events; stores and logs are behind ports");

    /** Planning is a pure function, and so is splitting a script. */
    public static final ArchRule PLANNING_IS_PURE = noClasses()
            .that()
            .resideInAPackage("dev.gander.migrate.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.time..", "java.util.concurrent..")
            .because(
                    "a plan follows from its arguments alone, so it can be tested as a table and printed as a dry run");

    /** What a schema is, and how two differ, follows from values alone. */
    public static final ArchRule SCHEMAS_ARE_VALUES = noClasses()
            .that()
            .resideInAPackage("dev.gander.migrate.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..")
            .because(
                    "objects are handed in by a datastore and texts by whoever reads files, so both can be tables of a test");

    /** Who may see whom. */
    public static final ArchRule ARROWS_POINT_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("facade")
            .definedBy("dev.gander.migrate")
            .layer("scaffold")
            .definedBy("dev.gander.migrate.scaffold..")
            .layer("source")
            .definedBy("dev.gander.migrate.source..")
            .layer("parse")
            .definedBy("dev.gander.migrate.parse..")
            .layer("log")
            .definedBy("dev.gander.migrate.log..")
            .layer("cypher")
            .definedBy("dev.gander.migrate.cypher..")
            .layer("plan")
            .definedBy("dev.gander.migrate.plan..")
            .layer("datastore")
            .definedBy("dev.gander.migrate.datastore..")
            .layer("schema")
            .definedBy("dev.gander.migrate.schema..")
            .layer("drift")
            .definedBy("dev.gander.migrate.drift..")
            .layer("verify")
            .definedBy("dev.gander.migrate.verify..")
            .layer("event")
            .definedBy("dev.gander.migrate.event..")
            .layer("error")
            .definedBy("dev.gander.migrate.error..")
            .layer("report")
            .definedBy("dev.gander.migrate.report..")
            .layer("model")
            .definedBy("dev.gander.migrate.model..")
            .whereLayer("scaffold")
            .mayOnlyAccessLayers("source", "error", "model")
            .whereLayer("source")
            .mayOnlyAccessLayers("error", "model")
            .whereLayer("parse")
            .mayOnlyAccessLayers("cypher", "error", "model")
            .whereLayer("cypher")
            .mayOnlyAccessLayers("model")
            .whereLayer("plan")
            .mayOnlyAccessLayers("error", "model")
            .whereLayer("log")
            .mayOnlyAccessLayers("event", "report", "model")
            .whereLayer("log")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("datastore")
            .mayOnlyAccessLayers("schema", "error", "model")
            .whereLayer("schema")
            .mayOnlyAccessLayers("error", "model")
            .whereLayer("drift")
            .mayOnlyAccessLayers("schema", "report", "error", "model")
            .whereLayer("drift")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("verify")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("event")
            .mayOnlyAccessLayers("report", "model")
            .whereLayer("error")
            .mayOnlyAccessLayers("report", "model")
            .whereLayer("report")
            .mayOnlyAccessLayers("model")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .because("a reader follows the data from source to report and never back");

    private CoreRules() {}
}
