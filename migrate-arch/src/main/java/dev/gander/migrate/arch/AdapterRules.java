package dev.gander.migrate.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What holds between datastores, command line and services. */
public final class AdapterRules {

    /** An adapter sees the port and the values, not the engine. */
    public static final ArchRule ADAPTERS_SEE_THE_PORT_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.gander.migrate",
                    "dev.gander.migrate.plan..",
                    "dev.gander.migrate.parse..",
                    "dev.gander.migrate.source..",
                    "dev.gander.migrate.scaffold..",
                    "dev.gander.migrate.event..",
                    "dev.gander.migrate.report..",
                    "dev.gander.migrate.cli..")
            .because("what runs, in which order and when to stop is the engine's decision");

    /** The shared JDBC half serves any driver. */
    public static final ArchRule THE_JDBC_HALF_KNOWS_NO_DRIVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..", "org.sqlite..")
            .because("what only one product can do belongs to its own adapter");

    /** SQLite does not know Postgres. */
    public static final ArchRule SQLITE_STANDS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.gander.migrate.postgres..", "org.postgresql..")
            .because("an adapter can be read, tested and shipped without its neighbours");

    /** Postgres does not know SQLite. */
    public static final ArchRule POSTGRES_STANDS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.gander.migrate.sqlite..", "org.sqlite..")
            .because("an adapter can be read, tested and shipped without its neighbours");

    /** Neo4j knows no neighbour and no JDBC. */
    public static final ArchRule NEO4J_STANDS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.gander.migrate.jdbc..",
                    "dev.gander.migrate.sqlite..",
                    "dev.gander.migrate.postgres..",
                    "java.sql..")
            .because("an adapter can be read, tested and shipped without its neighbours");

    /** Redis knows no other datastore. */
    public static final ArchRule REDIS_STANDS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.gander.migrate.jdbc..",
                    "dev.gander.migrate.sqlite..",
                    "dev.gander.migrate.postgres..",
                    "dev.gander.migrate.neo4j..",
                    "java.sql..")
            .because("an adapter can be read, tested and shipped without its neighbours");

    /** The command line knows no datastore. */
    public static final ArchRule THE_COMMAND_LINE_KNOWS_NO_DATASTORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.gander.migrate.jdbc..",
                    "dev.gander.migrate.sqlite..",
                    "dev.gander.migrate.postgres..",
                    "dev.gander.migrate.neo4j..",
                    "dev.gander.migrate.redis..",
                    "java.sql..")
            .because("each main names its own datastores");

    private AdapterRules() {}

    /**
     * A service sees the command line and its datastores' factories, not the engine's inside and no other service.
     *
     * @param service the last part of the package {@code dev.gander.services.<service>}
     * @param others the same of the services it must not know
     */
    public static ArchRule serviceStandsAlone(String service, String... others) {
        String[] forbidden = new String[others.length + 3];
        forbidden[0] = "dev.gander.migrate.plan..";
        forbidden[1] = "dev.gander.migrate.parse..";
        forbidden[2] = "dev.gander.migrate.jdbc..";
        for (int index = 0; index < others.length; index++) {
            forbidden[index + 3] = "dev.gander.services." + others[index] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("dev.gander.services." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("a service's folder can be copied as the start of the next one");
    }
}
