package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import dev.gander.migrate.schema.Snapshot;
import dev.gander.migrate.testkit.golden.GoldenCase;
import dev.gander.migrate.testkit.golden.GoldenCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of every kind of object, and which ways to write it are one. */
final class SqliteSchemaTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> schemas_are_told() {
        return GoldenCases.in(Path.of("src/test/resources/schema")).tests(this::compare);
    }

    private void compare(GoldenCase one) throws Exception {
        Schema schema = schema(Files.createTempDirectory(folder, "case"), one.read("create.sql"));
        String text = new Snapshot(SqliteFile.TARGET, FilesFingerprint.of(List.of()), schema).text();

        assertThat(Snapshot.parse("it", text).schema()).isEqualTo(schema);
        one.expect("expected.txt", text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    CREATE TABLE t (a INTEGER, b TEXT NOT NULL DEFAULT 'x') | CREATE TABLE t (a INTEGER); ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'x'
                    CREATE TABLE t (a INTEGER, b TEXT, PRIMARY KEY (a)) | CREATE TABLE t (a INTEGER, PRIMARY KEY (a)); ALTER TABLE t ADD b TEXT
                    CREATE TABLE t (a INTEGER) | CREATE TABLE t (a INTEGER, b TEXT); ALTER TABLE t DROP COLUMN b
                    CREATE TABLE t (a INTEGER CHECK (a > 1), b AS (a + 1)); CREATE INDEX i ON t (b) WHERE a > 2 | CREATE TABLE t (z INTEGER CHECK (z > 1), b AS (z + 1)); CREATE INDEX i ON t (b) WHERE z > 2; ALTER TABLE t RENAME COLUMN z TO a
                    CREATE TABLE t (a INTEGER NOT NULL) | CREATE TABLE t (a INTEGER); ALTER TABLE t ALTER COLUMN a SET NOT NULL
                    CREATE TABLE t (a INTEGER CONSTRAINT c CHECK (a > 1)) | CREATE TABLE t (a INTEGER); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1)
                    CREATE TABLE t (a INTEGER) | CREATE TABLE u (a INTEGER); ALTER TABLE u RENAME TO t
                    CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (a REFERENCES p (id)) | CREATE TABLE q (id INTEGER PRIMARY KEY); CREATE TABLE t (a REFERENCES q (id)); ALTER TABLE q RENAME TO p
                    CREATE TABLE t (a INTEGER PRIMARY KEY, b UNIQUE, c REFERENCES t (a), CHECK (b > 1)) | CREATE TABLE t (a INTEGER, b CHECK (b > 1), c, PRIMARY KEY (a), UNIQUE (b), FOREIGN KEY (c) REFERENCES t (a))
                    CREATE TABLE t (a, b, CHECK (a > 1), UNIQUE (a), UNIQUE (b)) | create table T2 (a,b,unique("b"),unique([a] asc) on conflict abort,check((A>1))); alter table t2 rename to t
                    CREATE TABLE t (a INT, b INT, PRIMARY KEY (a)) WITHOUT ROWID, STRICT | create table t (a int not null, b int, primary key (a)) strict, without rowid
                    CREATE TABLE t (a); CREATE VIEW v AS SELECT a FROM t WHERE a <> 1 | CREATE TABLE t (a); CREATE VIEW IF NOT EXISTS main.v as select/**/ "a"  from `t` where [a]!=1
                    CREATE TABLE t (a); CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW BEGIN SELECT 1; END | CREATE TABLE t (a); CREATE TRIGGER IF NOT EXISTS r insert on "t" begin select 1 ; end
                    CREATE TABLE t (a INTEGER) | CREATE TABLE old (a INTEGER); INSERT INTO old VALUES (1); CREATE TABLE fresh (a INTEGER); INSERT INTO fresh SELECT a FROM old; DROP TABLE old; ALTER TABLE fresh RENAME TO t
                    CREATE TABLE t (a DEFAULT 'x') | CREATE TABLE t (a DEFAULT "x")
                    CREATE TABLE t (a DEFAULT 1) | CREATE TABLE t (a DEFAULT (1))
                    """)
    void what_means_the_same_is_told_in_the_same_words(String one, String other) throws Exception {
        assertThat(SchemaComparison.between(told(one), told(other))).isEmpty();
    }

    @Test
    void a_table_that_was_rebuilt_is_the_table_that_it_was() throws Exception {
        String others = "CREATE TABLE p (id INTEGER PRIMARY KEY);"
                + "CREATE TABLE c (t INTEGER REFERENCES t (id) ON DELETE CASCADE, CHECK (t > 0));";
        String columns = "(id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL DEFAULT 'x' COLLATE NOCASE,"
                + " b INTEGER REFERENCES p, c AS (b + 1) STORED, CONSTRAINT pair UNIQUE (a, b), CHECK (b <> id));";
        String belongings = "CREATE INDEX i ON t (lower(a), b DESC) WHERE b > 1;"
                + "CREATE TRIGGER r AFTER DELETE ON t BEGIN DELETE FROM c WHERE t = old.id; END;"
                + "CREATE VIEW v AS SELECT id, c FROM t;";
        String built = others + "CREATE TABLE t " + columns + belongings;

        Schema rebuilt = told(built + "DROP VIEW v; CREATE TABLE t_new " + columns
                + "INSERT INTO t_new (id, a, b) SELECT id, a, b FROM t; DROP TABLE t; ALTER TABLE t_new RENAME TO t;"
                + belongings);

        assertThat(rebuilt).isEqualTo(told(built));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    CREATE TABLE t (a INTEGER) | CREATE TABLE t (a INT)
                    CREATE TABLE t (a TEXT DEFAULT 'null') | CREATE TABLE t (a TEXT DEFAULT null)
                    CREATE TABLE t (a TEXT DEFAULT 'x') | CREATE TABLE t (a TEXT DEFAULT 'X')
                    CREATE TABLE t (a DEFAULT 'true') | CREATE TABLE t (a DEFAULT true)
                    CREATE TABLE t (a, CHECK (a IN ("x"))) | CREATE TABLE t (a, CHECK (a IN ("X")))
                    CREATE TABLE t (a, CHECK (a > 1)) | CREATE TABLE t (a, CONSTRAINT c CHECK (a > 1))
                    CREATE TABLE t (a INTEGER PRIMARY KEY) | CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT)
                    CREATE TABLE t (a, b, PRIMARY KEY (a, b)) | CREATE TABLE t (a, b, PRIMARY KEY (b, a))
                    CREATE TABLE t (a, b, UNIQUE (a), UNIQUE (b)) | CREATE TABLE t (a, b, UNIQUE (a, b))
                    CREATE TABLE t (a REFERENCES t (b)) | CREATE TABLE t (a REFERENCES t (b) DEFERRABLE INITIALLY DEFERRED)
                    CREATE TABLE t (a UNIQUE) | CREATE TABLE t (a); CREATE UNIQUE INDEX i ON t (a)
                    CREATE TABLE t (a); CREATE INDEX i ON t (a) | CREATE TABLE t (a); CREATE UNIQUE INDEX i ON t (a)
                    CREATE TABLE t (a, b AS (a)) | CREATE TABLE t (a, b AS (a) STORED)
                    CREATE VIEW v AS SELECT 1 | CREATE VIEW v AS SELECT '1'
                    CREATE VIEW v AS SELECT 1 AS a | CREATE VIEW v AS SELECT 1 AS "A"
                    CREATE TABLE t (a); CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END | CREATE TABLE t (a); CREATE TRIGGER r BEFORE INSERT ON t BEGIN SELECT 1; END
                    CREATE VIRTUAL TABLE f USING fts5 (a) | CREATE VIRTUAL TABLE f USING fts5 (a, prefix = '2')
                    """)
    void what_differs_is_told_apart(String one, String other) throws Exception {
        assertThat(SchemaComparison.between(told(one), told(other))).hasSize(1);
    }

    private Schema told(String text) throws Exception {
        return schema(Files.createTempDirectory(folder, "one"), text);
    }

    private static Schema schema(Path folder, String text) {
        SqliteFile file = SqliteFile.in(folder);
        file.execute(text);
        try (DatastoreSession session = file.question()) {
            return session.schema();
        }
    }
}
