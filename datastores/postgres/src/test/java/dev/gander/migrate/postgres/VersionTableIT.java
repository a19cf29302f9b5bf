package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.VersionRow;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** goose's table: made exactly as goose makes it, read in every shape it has had, never altered. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class VersionTableIT {

    private static final String NAME = "goose_db_version_shop_postgres";

    private static final String COLUMNS = "SELECT concat_ws(' ', column_name, data_type, is_nullable, column_default,"
            + " is_identity, identity_generation) FROM information_schema.columns WHERE table_name = ";

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    VersionTableIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
    }

    private List<String> columns(String table) {
        return db.column(COLUMNS + "'" + table + "' ORDER BY ordinal_position");
    }

    private List<String> indexes(String table) {
        return db.column("SELECT indexdef FROM pg_indexes WHERE tablename = '" + table + "'");
    }

    private void migrate(String table) {
        Db.migrate(
                PostgresDatastore.of(db.settings(db.url(), Optional.of(table), Map.of())),
                session -> session.apply(MigrationBuilder.of(1).stepUp(), Db.ATTEMPT, Db.UNHEARD));
    }

    @Test
    void it_has_gooses_columns_and_no_index_but_the_key() {
        db.apply(MigrationBuilder.of(1));

        assertThat(columns(NAME))
                .containsExactly(
                        "id integer NO YES BY DEFAULT",
                        "version_id bigint NO NO",
                        "is_applied boolean NO NO",
                        "tstamp timestamp without time zone NO now() NO");
        assertThat(indexes(NAME))
                .containsExactly("CREATE UNIQUE INDEX " + NAME + "_pkey ON public." + NAME + " USING btree (id)");
        assertThat(db.column("SELECT concat_ws(' ', id, version_id, is_applied) FROM " + NAME + " ORDER BY id"))
                .containsExactly("1 0 t", "2 1 t");
    }

    @Test
    void the_history_has_the_columns_that_are_documented_and_no_index_but_the_key() {
        db.apply(MigrationBuilder.of(1));

        assertThat(columns("gander_history_shop_postgres"))
                .containsExactly(
                        "id bigint NO YES BY DEFAULT",
                        "version_row bigint YES NO",
                        "version_id bigint YES NO",
                        "name text NO NO",
                        "direction text NO NO",
                        "checksum text NO NO",
                        "checksum_algorithm text NO NO",
                        "script text YES NO",
                        "statements_total integer NO NO",
                        "statements_done integer NO NO",
                        "outcome text NO NO",
                        "started_at timestamp with time zone NO NO",
                        "finished_at timestamp with time zone YES NO",
                        "duration_ms bigint YES NO",
                        "actor text NO NO",
                        "host text NO NO",
                        "tool_version text NO NO",
                        "error text YES NO");
        assertThat(indexes("gander_history_shop_postgres")).hasSize(1);
    }

    @Test
    void a_table_that_goose_made_before_3_22_is_read_used_and_left_as_it_is() {
        db.run(
                "CREATE TABLE " + NAME + " (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT"
                        + " NULL, tstamp timestamp NULL DEFAULT now())",
                "INSERT INTO " + NAME + " (version_id, is_applied, tstamp) VALUES (0, true, '2020-02-03 04:05:06'),"
                        + " (1, true, '2021-02-03 04:05:06.789'), (2, true, NULL), (2, false, now()), (3, true, now())");
        List<String> before = columns(NAME);

        StoreState state = db.state();
        db.apply(MigrationBuilder.of(4));

        assertThat(state.versionTable()).isEqualTo(Presence.PRESENT);
        assertThat(state.versionRows())
                .extracting(VersionRow::isApplied)
                .containsExactly(true, true, true, false, true);
        assertThat(state.versionRows().get(1).tstamp()).map(Object::toString).hasValue("2021-02-03T04:05:06.789");
        assertThat(state.versionRows().get(2).tstamp()).isEmpty();
        assertThat(state.applied().inOrderOfApplication())
                .extracting(one -> one.version().number())
                .containsExactly(1L, 3L);
        assertThat(columns(NAME)).isEqualTo(before);
        assertThat(db.versions()).containsExactly(0L, 1L, 2L, 2L, 3L, 4L);
    }

    @Test
    void a_name_may_carry_a_schema() {
        db.run("CREATE SCHEMA app");
        migrate("app.versions");
        migrate("app.versions");

        assertThat(db.value("SELECT count(*) FROM app.versions")).isEqualTo("3");
        assertThat(db.hasTable("app.gander_history_shop_postgres")).isTrue();
        assertThat(db.hasTable("public.versions")).isFalse();
    }

    @Test
    void a_name_folds_as_the_server_folds_it() {
        migrate("MyVersions");
        migrate("MYVERSIONS");

        assertThat(db.value("SELECT count(*) FROM myversions")).isEqualTo("3");
    }

    @Test
    void a_quoted_name_does_not_fold() {
        db.run("CREATE SCHEMA \"My App\"");
        migrate("\"My App\".\"The \"\"Versions\"\"\"");

        assertThat(db.value("SELECT count(*) FROM \"My App\".\"The \"\"Versions\"\"\""))
                .isEqualTo("2");
    }

    @Test
    void a_name_that_is_no_name_is_refused() {
        assertThatThrownBy(() -> migrate("versions; DROP TABLE x"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("versions; DROP TABLE x");
    }

    @Test
    void a_table_further_along_the_search_path_is_found() {
        db.run("CREATE SCHEMA later", "CREATE SCHEMA sooner");
        migrate("later.versions");
        String url = db.url() + "?search_path=sooner,later";
        Db.migrate(
                PostgresDatastore.of(db.settings(url, Optional.of("versions"), Map.of())),
                session -> session.apply(MigrationBuilder.of(2).stepUp(), Db.ATTEMPT, Db.UNHEARD));

        assertThat(db.value("SELECT count(*) FROM later.versions")).isEqualTo("3");
        assertThat(db.hasTable("sooner.versions")).isFalse();
    }

    @Test
    void ten_thousand_rows_and_their_history_are_read_whole() {
        db.apply(MigrationBuilder.of(1));
        db.run(
                "INSERT INTO " + NAME + " (version_id, is_applied) SELECT i, true FROM generate_series(2, 10000) AS i",
                "INSERT INTO gander_history_shop_postgres (version_row, version_id, name, direction, checksum,"
                        + " checksum_algorithm, script, statements_total, statements_done, outcome, started_at, actor,"
                        + " host, tool_version) SELECT i + 1, i, 'x', 'up', 'c', 'sha256-lf', repeat('x', 1000), 1, 1,"
                        + " 'applied', now(), 'ada', 'here', '1' FROM generate_series(2, 10000) AS i");

        StoreState state = db.state();

        assertThat(state.versionRows()).hasSize(10_001);
        assertThat(state.history().entries()).hasSize(10_000);
        assertThat(state.applied().highest().orElseThrow().number()).isEqualTo(10_000);
    }
}
