package dev.gander.migrate.schema;

import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a snapshot, line by line. For one call. */
final class SnapshotReader {

    private static final Pattern FILES = Pattern.compile("([0-9]{1,9}) files, sha256 ([0-9a-f]{64})");
    private static final Pattern OBJECT = Pattern.compile("([a-z][a-z0-9-]*) (.*\\S.*)");
    private static final Pattern DETAIL = Pattern.compile(" {2}((?:[^\\\\:]|\\\\.)+):(?: (.*))?");

    private final String place;
    private final List<String> lines;
    private int next;

    SnapshotReader(String place, String text) {
        this.place = place;
        this.lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
    }

    Snapshot read() {
        try {
            demand(line().equals(SnapshotWriter.FIRST_LINE), "the first line is '" + SnapshotWriter.FIRST_LINE + "'");
            TargetName target = TargetName.parse(header(SnapshotWriter.TARGET))
                    .orElseThrow(() -> new IllegalArgumentException("a target is written service/target"));
            String product = Escapes.unescaped(header(SnapshotWriter.PRODUCT));
            FilesFingerprint files = files(header(SnapshotWriter.MIGRATIONS));
            Flags flags = flags();
            List<SchemaObject> objects = objects();
            List<String> leftOut = leftOut();
            demand(isAtEnd(), "nothing stands behind the last object");
            return new Snapshot(target, files, flags, new Schema(product, objects, leftOut));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidDeclarationException(
                    place,
                    List.of(place + ":" + Math.max(next, 1) + ": " + malformed.getMessage()
                            + "; 'snapshot --out' writes the file anew"));
        }
    }

    private List<SchemaObject> objects() {
        List<SchemaObject> objects = new ArrayList<>();
        while (isBlankBefore(line -> !line.equals(SnapshotWriter.LEFT_OUT))) {
            next++;
            Matcher object = matcher(OBJECT, line(), "an object is written as its kind and its name");
            ObjectName id = new ObjectName(object.group(1), Escapes.unescaped(object.group(2)));
            List<Detail> details = new ArrayList<>();
            while (peek().filter(line -> line.startsWith(SnapshotWriter.DETAIL)).isPresent()) {
                details.add(detail());
            }
            objects.add(new SchemaObject(id, details));
        }
        return objects;
    }

    private Detail detail() {
        Matcher detail = matcher(DETAIL, line(), "a detail is written as its name, a colon and its text");
        String name = Escapes.unescaped(detail.group(1));
        Optional<String> text = Optional.ofNullable(detail.group(2)).map(Escapes::unescaped);
        return new Detail(name, text.orElseGet(this::block));
    }

    private String block() {
        StringJoiner text = new StringJoiner("\n");
        while (peek().filter(line -> line.startsWith(SnapshotWriter.BLOCK)).isPresent()) {
            String rest = line().substring(SnapshotWriter.BLOCK.length());
            text.add(Escapes.unescaped(rest.isEmpty() ? rest : rest.substring(1)));
        }
        return text.toString();
    }

    private List<String> leftOut() {
        List<String> names = new ArrayList<>();
        if (isBlankBefore(line -> line.equals(SnapshotWriter.LEFT_OUT))) {
            next += 2;
            while (peek().filter(line -> line.startsWith(SnapshotWriter.DETAIL)).isPresent()) {
                names.add(Escapes.unescaped(line().substring(SnapshotWriter.DETAIL.length())));
            }
        }
        return names;
    }

    private boolean isBlankBefore(Predicate<String> wanted) {
        return next + 1 < lines.size()
                && lines.get(next).isEmpty()
                && !lines.get(next + 1).isEmpty()
                && wanted.test(lines.get(next + 1));
    }

    private boolean isAtEnd() {
        return lines.subList(next, lines.size()).stream().allMatch(String::isEmpty);
    }

    private Optional<String> peek() {
        return next < lines.size() ? Optional.of(lines.get(next)) : Optional.empty();
    }

    private String line() {
        demand(next < lines.size(), "the text ends too soon");
        return lines.get(next++);
    }

    private String header(String name) {
        String line = line();
        demand(line.startsWith(name), "this line begins with '" + name.strip() + "'");
        return line.substring(name.length());
    }

    private Flags flags() {
        return peek().filter(line -> line.startsWith(SnapshotWriter.FLAGS)).isPresent()
                ? Flags.of(Flags.words(header(SnapshotWriter.FLAGS)))
                : Flags.NONE;
    }

    private static FilesFingerprint files(String text) {
        Matcher files = matcher(FILES, text, "migrations are written as '3 files, sha256 <64 digits>'");
        return new FilesFingerprint(Integer.parseInt(files.group(1)), files.group(2));
    }

    private static Matcher matcher(Pattern pattern, String text, String rule) {
        Matcher matcher = pattern.matcher(text);
        demand(matcher.matches(), rule);
        return matcher;
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
