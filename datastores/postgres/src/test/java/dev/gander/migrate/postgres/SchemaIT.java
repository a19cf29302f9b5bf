package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a schema, and that nothing but the schema decides it. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class SchemaIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    SchemaIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    private Db everyKind() {
        Db db = Db.of(postgres.database());
        db.run(Schemas.everyKind().toArray(String[]::new));
        return db;
    }

    @Test
    void objects_of_every_kind_are_told_in_full() {
        Db db = everyKind();
        Schema schema = Schemas.of(db);

        assertThat(Schemas.text(schema)).isEqualTo(Schemas.resource("every-kind.txt"));
        assertThat(schema.product())
                .isEqualTo("PostgreSQL " + db.value("SHOW server_version").replaceFirst("\\..*", ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void in_whatever_order_objects_are_made_their_text_is_the_same(long seed) throws SQLException {
        Db db = Db.of(postgres.database());
        List<String> statements = new ArrayList<>(Schemas.everyKind());
        Collections.shuffle(statements, new Random(seed));
        runAsFarAsPossible(db, statements);

        assertThat(Schemas.text(Schemas.of(db))).isEqualTo(Schemas.resource("every-kind.txt"));
    }

    /** What lacks something comes again after the others. */
    private static void runAsFarAsPossible(Db db, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.jdbcUrl());
                Statement statement = connection.createStatement()) {
            List<String> left = statements;
            while (!left.isEmpty()) {
                List<String> failed = new ArrayList<>();
                for (String one : left) {
                    try {
                        statement.execute(one);
                    } catch (SQLException e) {
                        failed.add(one);
                    }
                }
                assertThat(failed).as("what cannot be made").hasSizeLessThan(left.size());
                left = failed;
            }
        }
    }

    @Test
    void no_setting_of_a_session_reaches_the_text() {
        Db db = everyKind();
        String name = db.value("SELECT current_database()");
        for (String setting : List.of(
                "search_path TO shop, public",
                "quote_all_identifiers TO on",
                "IntervalStyle TO 'iso_8601'",
                "TimeZone TO 'Asia/Kathmandu'",
                "bytea_output TO 'escape'",
                "standard_conforming_strings TO off",
                "extra_float_digits TO 0")) {
            db.run("ALTER DATABASE " + name + " SET " + setting);
        }

        assertThat(Schemas.text(Schemas.of(db))).isEqualTo(Schemas.resource("every-kind.txt"));
    }

    @Test
    void reading_leaves_no_trace_in_the_session_and_may_come_between_migrations() {
        Db db = Db.of(postgres.database());
        db.migrate(session -> {
            Schema before = session.schema();
            session.apply(
                    MigrationBuilder.of(1)
                            .up(
                                    "CREATE TABLE one (path text);"
                                            + " INSERT INTO one SELECT current_setting('search_path') || current_setting('jit')")
                            .stepUp(),
                    Db.ATTEMPT,
                    Db.UNHEARD);
            assertThat(session.schema().objects()).hasSize(before.objects().size() + 1);
        });

        assertThat(db.value("SELECT path FROM one"))
                .isEqualTo(db.value("SELECT current_setting('search_path') || current_setting('jit')"));
    }

    @Test
    void a_role_that_may_only_connect_sees_the_same() {
        Db db = everyKind();
        String role = "r" + db.value("SELECT current_database()");
        db.run("CREATE ROLE " + role + " LOGIN", "REVOKE ALL ON SCHEMA public FROM public");
        try {
            Schema expected = Schemas.of(db);
            Schema seen = Schemas.of(PostgresDatastore.of(db.settings(db.urlFor(role), Optional.empty(), Map.of())));

            assertThat(seen).isEqualTo(expected);
        } finally {
            db.run("DROP ROLE " + role);
        }
    }

    @Test
    void names_of_any_characters_are_told_apart() {
        Db db = Db.of(postgres.database());
        String odd = "a.\"\"b\nc: \\ Ж💥 %s ";
        db.run(
                "CREATE SCHEMA \"" + odd + "\"",
                "CREATE TABLE \"" + odd + "\".\"" + odd + "\" (\"" + odd + "\" int CONSTRAINT \"" + odd + "\" CHECK (\""
                        + odd + "\" > 0), \" \" int)",
                "CREATE TABLE \"" + odd + "\".\"select\" ()",
                "CREATE INDEX \"" + odd + "i\" ON \"" + odd + "\".\"" + odd + "\" (\"" + odd + "\")");

        Schema schema = Schemas.of(db);

        String quoted = "\"" + odd + "\"";
        ObjectName table = new ObjectName("table", quoted + "." + quoted);
        SchemaObject read = schema.objects().stream()
                .filter(object -> object.id().equals(table))
                .findFirst()
                .orElseThrow();
        assertThat(read.text("column " + quoted)).contains("integer");
        assertThat(read.text("column \" \"")).contains("integer");
        assertThat(read.text("constraint " + quoted)).contains("CHECK ((" + quoted + " > 0))");
        assertThat(read.text("index \"" + odd + "i\"")).contains("btree (" + quoted + ")");
        assertThat(schema.objects())
                .extracting(SchemaObject::id)
                .contains(new ObjectName("schema", quoted), new ObjectName("table", quoted + ".\"select\""));
    }

    @Test
    void tables_of_migration_tools_are_left_out_and_named_and_a_users_are_not() {
        Db db = Db.of(postgres.database());
        db.apply(MigrationBuilder.of(1));
        Schema before = Schemas.of(db);
        db.run(
                "CREATE SCHEMA other",
                "CREATE TABLE other.own_versions (id serial PRIMARY KEY, version_id bigint, is_applied boolean,"
                        + " tstamp timestamp)",
                "CREATE TABLE other.goose_lock (lock_id bigint PRIMARY KEY, locked boolean, locked_at timestamptz,"
                        + " locked_by text, lease_expires_at timestamptz, updated_at timestamptz)",
                "CREATE TABLE other.flyway_schema_history (installed_rank int PRIMARY KEY, version text,"
                        + " description text, type text, script text, checksum int, installed_by text,"
                        + " installed_on timestamp, execution_time int, success boolean)",
                "CREATE INDEX ON other.flyway_schema_history (success)",
                "CREATE TABLE other.schema_migrations (version bigint, dirty boolean)",
                "CREATE TABLE other.\"__EFMigrationsHistory\" (\"MigrationId\" text, \"ProductVersion\" text)",
                "CREATE SCHEMA sqitch",
                "CREATE TABLE sqitch.tags (tag_id text, tag text, project text, change_id text, note text,"
                        + " planner_name text)",
                "CREATE TABLE other.migrations (id int, destination text)",
                "CREATE TABLE other.tags (id int)");

        Schema schema = Schemas.of(db);

        assertThat(before.leftOut())
                .containsExactly("public.gander_history_shop_postgres", "public.goose_db_version_shop_postgres");
        assertThat(schema.leftOut())
                .containsExactly(
                        "other.\"__EFMigrationsHistory\"",
                        "other.flyway_schema_history",
                        "other.goose_lock",
                        "other.own_versions",
                        "other.schema_migrations",
                        "public.gander_history_shop_postgres",
                        "public.goose_db_version_shop_postgres",
                        "sqitch.tags");
        List<ObjectName> added =
                new ArrayList<>(schema.objects().stream().map(SchemaObject::id).toList());
        added.removeAll(before.objects().stream().map(SchemaObject::id).toList());
        assertThat(added)
                .containsExactly(
                        new ObjectName("schema", "other"),
                        new ObjectName("table", "other.migrations"),
                        new ObjectName("table", "other.tags"));
    }

    @Test
    void what_belongs_to_an_extension_is_left_out() {
        Db db = Db.of(postgres.database());
        Schema before = Schemas.of(db);
        db.run("CREATE EXTENSION hstore", "CREATE EXTENSION pg_stat_statements");

        List<ObjectName> names = new ArrayList<>(
                Schemas.of(db).objects().stream().map(SchemaObject::id).toList());
        names.removeAll(before.objects().stream().map(SchemaObject::id).toList());

        assertThat(names)
                .containsExactly(
                        new ObjectName("extension", "hstore"), new ObjectName("extension", "pg_stat_statements"));
    }

    @Test
    void what_a_new_database_has_is_told_when_it_is_another_or_gone() {
        Db db = Db.of(postgres.database());
        assertThat(Schemas.of(db).objects()).isEmpty();
        db.run("GRANT CREATE ON SCHEMA public TO public", "GRANT CREATE ON SCHEMA public TO pg_monitor");
        assertThat(Schemas.text(Schemas.of(db)))
                .isEqualTo("schema public\n  grant to pg_monitor: CREATE\n  grant to public: ALL\n");

        db.run("DROP SCHEMA public", "DROP EXTENSION plpgsql");

        assertThat(Schemas.text(Schemas.of(db)))
                .isEqualTo("extension plpgsql\n  state: absent\n\nschema public\n  state: absent\n");
    }

    @Test
    void a_server_that_stops_the_reading_is_quoted() {
        Db db = Db.of(postgres.database());
        try (DatastoreSession session = PostgresDatastore.of(
                        db.settings(db.url() + "?statement_timeout=1", Optional.empty(), Map.of()))
                .open(Purpose.QUESTION)) {
            assertThatThrownBy(session::schema)
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("cannot read the schema")
                    .hasMessageContaining("canceling statement");
        }
    }
}
