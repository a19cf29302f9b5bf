package dev.gander.migrate.interop;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Texts of migration files for SQLite: most of them files that both tools run, with annotations, comments, quotes,
 * semicolons and white space where they hurt, and some of them broken at a place that is drawn.
 *
 * <p>A store needs a table {@value #TABLE_FOR_TEXTS}; {@value #NUMBER} stands for the file's version.
 */
final class MigrationTexts {

    static final String TABLE_FOR_TEXTS = "noted";
    static final String NUMBER = "@";

    private static final List<String> ANNOTATIONS = List.of(
            "-- +goose Up",
            "-- +goose Down",
            "-- +goose StatementBegin",
            "-- +goose StatementEnd",
            "-- +goose NO TRANSACTION",
            "-- +goose ENVSUB ON",
            "-- +goose ENVSUB OFF",
            "--+goose up",
            "---- +goose DOWN --",
            "--- +goose Down",
            "-- +gooseUp",
            "-- +goose",
            "-- +goose Up;",
            "-- +GOOSE Up",
            "-- see the +goose docs",
            " -- +goose Down",
            "\t-- +goose StatementBegin",
            "-- +goose  Up",
            "-- +goose no transaction",
            "-- +goose Statement Begin");
    private static final List<String> WHITE_LINES =
            List.of("", "", "", " ", "\t", "\u00a0", "\u2003", "\u0085", "\u3000 ", "\u000b", "\f");
    private static final List<String> COMMENTS = List.of(
            "-- a comment", "--", "--;", "-- it's; \"odd\" $$", "  -- indented;", "-- $HOME ${NAME}", "--\u00a0é");
    private static final List<String> ENDS = List.of(
            ";",
            ";",
            ";",
            ";",
            " ;",
            ";  ",
            ";\t",
            "; -- done",
            "\n;",
            "\n  ;",
            ";\u00a0",
            ";\u2003-- z",
            "; -- a; b",
            "; --",
            ";;",
            " -- first\n;",
            "; SELECT 2;");
    private static final List<String> PIECES = List.of(
            "a",
            "word",
            " ",
            "''",
            ";",
            "--",
            "$$",
            "$1",
            "/*",
            "*/",
            "\"",
            "`",
            "\\",
            "{",
            "}",
            "$NAME",
            "${NAME}",
            "${GONE}",
            "${GONE:-none}",
            "${EMPTY:-none}",
            "${GONE-no}",
            "${NAME:1}",
            "${NAME:0:2}",
            "${GONE?}",
            "\\$x",
            "$$x",
            "$(",
            "$",
            "${",
            "é",
            "日本",
            "🪿",
            "\t",
            "\u00a0",
            "\u0085",
            "\u2028",
            "\ufeff",
            "?",
            ":x",
            "#",
            "BEGIN",
            "END",
            "[",
            "]",
            "%",
            "+goose",
            "Up");
    private static final List<String> SAFE_PIECES =
            List.of("a", "word", " ", "''", "; x", "-- y", "/* z */", "\"", "é", "日本", "🪿", "\t", "\u00a0 ", "?", "#");
    private static final List<String> SPLINTERS = List.of(
            ";",
            "'",
            "-",
            "--",
            " ",
            "\t",
            "\u00a0",
            "\u0085",
            "\u2028",
            "\r",
            "\n",
            "$",
            "{",
            "}",
            "\"",
            "/*",
            "*/",
            "+goose",
            "-- +goose ",
            "\ufeff",
            "\u0000",
            ";\n",
            "\u200b",
            ";-- x",
            "\n--\n",
            "\n \n",
            "x",
            "#",
            "\\");

    private MigrationTexts() {}

    static Arbitrary<String> any() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, regular()), Tuple.of(3, regular().flatMap(MigrationTexts::broken)))
                .flatMap(MigrationTexts::withLineEnds);
    }

    private static Arbitrary<String> regular() {
        Arbitrary<String> head = Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of(COMMENTS)),
                        Tuple.of(3, Arbitraries.of(WHITE_LINES)),
                        Tuple.of(2, Arbitraries.of("-- +goose NO TRANSACTION", "-- +goose ENVSUB ON")),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        "-- a header", "/* a header */", "/* a\n; header */", "-- +goose ENVSUB OFF")))
                .list()
                .ofMaxSize(3)
                .map(lines -> String.join("\n", lines));
        Arbitrary<String> up =
                Arbitraries.of("-- +goose Up", "-- +goose Up", "--+goose up", "-- +gooseUP", "---- +goose uP --\t");
        Arbitrary<String> down = Arbitraries.of(
                "-- +goose Down", "-- +goose Down", "--+goose down", "-- +goose DOWN\u00a0", "----+gooseDown");
        Arbitrary<String> both = Combinators.combine(units(6), down, units(4))
                .as((ups, mark, downs) -> ups + "\n" + mark + "\n" + downs);
        return Combinators.combine(head, up, Arbitraries.frequencyOf(Tuple.of(4, both), Tuple.of(1, units(6))))
                .as((before, mark, rest) -> (before.isEmpty() ? "" : before + "\n") + mark + "\n" + rest);
    }

    private static Arbitrary<String> units(int most) {
        return Arbitraries.frequencyOf(
                        Tuple.of(14, statement()),
                        Tuple.of(5, block()),
                        Tuple.of(4, Arbitraries.of(COMMENTS)),
                        Tuple.of(4, Arbitraries.of(WHITE_LINES)),
                        Tuple.of(2, withVariables()),
                        Tuple.of(
                                1,
                                Arbitraries.of(";", "-- +goose NO TRANSACTION", "-- +goose ENVSUB OFF", "; -- alone")))
                .list()
                .ofMaxSize(most)
                .map(units -> String.join("\n", units));
    }

    private static Arbitrary<String> statement() {
        return Combinators.combine(command(SAFE_PIECES), Arbitraries.of(ENDS)).as((text, end) -> text + end);
    }

    private static Arbitrary<String> withVariables() {
        return Combinators.combine(command(PIECES).list().ofMinSize(1).ofMaxSize(2), Arbitraries.of(true, true, false))
                .as((commands, off) -> "-- +goose ENVSUB ON\n" + String.join(";\n", commands) + ";"
                        + (off ? "\n-- +goose ENVSUB OFF" : ""));
    }

    /** One command over one line or more, without its end. */
    private static Arbitrary<String> command(List<String> pieces) {
        Arbitrary<String> text = Arbitraries.of(pieces).list().ofMaxSize(5).map(all -> String.join("", all));
        Arbitrary<String> note = Combinators.combine(
                        text, Arbitraries.of(" ", "\n", "\n  -- why\n", "\n\n", "\t", "\r "))
                .as((what, gap) -> "INSERT INTO noted" + gap + "VALUES ('" + what + "')");
        Arbitrary<Integer> table = Arbitraries.integers().between(1, 5);
        return Arbitraries.frequencyOf(
                Tuple.of(5, note),
                Tuple.of(
                        2,
                        Combinators.combine(table, Arbitraries.of(COMMENTS))
                                .as((number, comment) -> "CREATE TABLE IF NOT EXISTS t" + NUMBER + "_" + number + " ( "
                                        + comment + "\n id INTEGER, -- the key;\n\n name TEXT)")),
                Tuple.of(1, table.map(number -> "DROP TABLE IF EXISTS t" + NUMBER + "_" + number)),
                Tuple.of(1, Arbitraries.of("SELECT 1", "SELECT\n 1 /* one; */", "SELECT ';'", "SELECT 1 AS \"a;\"")));
    }

    private static Arbitrary<String> block() {
        Arbitrary<String> trigger = Arbitraries.integers()
                .between(1, 3)
                .map(number -> "CREATE TRIGGER IF NOT EXISTS g" + NUMBER + "_" + number
                        + " AFTER DELETE ON noted BEGIN\n  INSERT INTO noted VALUES ('gone;');\n\n  SELECT 1;\nEND");
        Arbitrary<String> lines = Arbitraries.of("a;", "$$", "", "-- no comment;", "  ", "it''s;", "END;")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(all -> "INSERT INTO noted VALUES ('" + String.join("\n", all) + "')");
        Arbitrary<String> content = Arbitraries.frequencyOf(
                Tuple.of(24, trigger),
                Tuple.of(24, lines),
                Tuple.of(18, statement()),
                Tuple.of(1, Arbitraries.of(WHITE_LINES)),
                Tuple.of(1, Arbitraries.of(COMMENTS)));
        Arbitrary<String> begin =
                Arbitraries.of("-- +goose StatementBegin", "-- +goose STATEMENTBEGIN", "--+goose statementbegin");
        Arbitrary<String> end =
                Arbitraries.of("-- +goose StatementEnd", "-- +goose statementEND", "----+gooseStatementEnd");
        return Combinators.combine(begin, content, Arbitraries.of(";", "", " ;", "\n;"), end)
                .as((first, middle, semicolon, last) -> first + "\n" + middle + semicolon + "\n" + last);
    }

    /** Puts a splinter in, takes a line out, or puts an annotation between two lines. */
    private static Arbitrary<String> broken(String text) {
        // Between two characters, never in the middle of one: half of one cannot be written to a file.
        Arbitrary<Integer> place = Arbitraries.integers()
                .between(0, text.codePointCount(0, text.length()))
                .map(characters -> text.offsetByCodePoints(0, characters));
        Arbitrary<String> splinter = Combinators.combine(place, Arbitraries.of(SPLINTERS))
                .as((at, what) -> text.substring(0, at) + what + text.substring(at));
        List<String> lines = List.of(text.split("\n", -1));
        Arbitrary<Integer> line = Arbitraries.integers().between(0, lines.size() - 1);
        Arbitrary<String> without = line.map(at -> {
            List<String> left = new ArrayList<>(lines);
            left.remove((int) at);
            return String.join("\n", left);
        });
        Arbitrary<String> annotated = Combinators.combine(line, Arbitraries.of(ANNOTATIONS))
                .as((at, what) -> {
                    List<String> more = new ArrayList<>(lines);
                    more.add(at, what);
                    return String.join("\n", more);
                });
        return Arbitraries.frequencyOf(Tuple.of(4, splinter), Tuple.of(2, without), Tuple.of(3, annotated));
    }

    private static Arbitrary<String> withLineEnds(String text) {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(text + "\n")),
                Tuple.of(2, Arbitraries.just(text)),
                Tuple.of(2, Arbitraries.just((text + "\n").replace("\n", "\r\n"))),
                Tuple.of(1, Arbitraries.just(text.replaceFirst("\n", "\r\n") + "\n\n")));
    }
}
