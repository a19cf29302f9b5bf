package dev.gander.migrate.parse;

import dev.gander.migrate.model.Annotation;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.ProductionPolicy;
import dev.gander.migrate.model.Repetition;
import dev.gander.migrate.model.ReplaceablePolicy;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the {@code +gander} lines of one file mean. An unknown or malformed one is an error of the file. */
final class OptionReader {

    private static final String IN_VERSIONED =
            "requires, requires-object, flag, out-of-order, without-replaceable, lock-timeout, statement-timeout and waive";
    private static final String IN_REPLACEABLE =
            "always, requires, requires-object, lock-timeout, statement-timeout and waive";
    private static final String IN_SEED =
            "production, requires, requires-object, lock-timeout, statement-timeout and waive";
    private static final Set<String> VERSIONED_ALONE = Set.of("out-of-order", "without-replaceable", "edition", "flag");
    private static final Set<String> ELSEWHERE = Set.of("always", "edition", "batch", "production");
    private static final Pattern REQUIREMENT = Pattern.compile("([^@\\s]+)@([0-9]+)");
    private static final Pattern OBJECT = Pattern.compile(
            "([a-z][a-z-]*)\\s+([^\\s(),]+)\\s*(?:\\(\\s*([^\\s(),]+(?:\\s*,\\s*[^\\s(),]+)*)\\s*\\))?");

    private final Findings findings;
    private final ScriptSyntax syntax;
    private final FileKind kind;
    private final List<Requirement> requires = new ArrayList<>();
    private final List<RequiredObject> objects = new ArrayList<>();
    private final List<String> waived = new ArrayList<>();
    private OrderPolicy order = OrderPolicy.REFUSE_LATE;
    private Optional<Duration> lockTimeout = Optional.empty();
    private Optional<Duration> statementTimeout = Optional.empty();
    private Edition edition = Edition.COMMUNITY;
    private ProductionPolicy production = ProductionPolicy.REFUSE_PRODUCTION;
    private Optional<String> flag = Optional.empty();
    private Repetition repetition = Repetition.WHEN_CHANGED;
    private ReplaceablePolicy replaceables = ReplaceablePolicy.KEEP;

    OptionReader(Findings findings, ScriptSyntax syntax, FileKind kind) {
        this.kind = kind;
        this.findings = findings;
        this.syntax = syntax;
    }

    FileOptions read(List<Annotation> annotations) {
        annotations.forEach(this::read);
        return new FileOptions(
                order,
                lockTimeout,
                statementTimeout,
                requires,
                objects,
                waived,
                edition,
                repetition,
                replaceables,
                flag,
                production);
    }

    private void read(Annotation line) {
        if (!kind.isVersioned() && VERSIONED_ALONE.contains(line.name())) {
            unknown(line);
            return;
        }
        switch (line.name()) {
            case "always" -> always(line);
            case "without-replaceable" -> withoutReplaceable(line);
            case "requires" -> requirement(line);
            case "requires-object" -> object(line);
            case "out-of-order" -> outOfOrder(line);
            case "lock-timeout" -> lockTimeout = duration(line, lockTimeout);
            case "statement-timeout" -> statementTimeout = duration(line, statementTimeout);
            case "waive" -> waiver(line);
            case "edition" -> edition(line);
            case "flag" -> flag(line);
            case "production" -> production(line);
            default -> unknown(line);
        }
    }

    private void requirement(Annotation line) {
        Matcher matcher = REQUIREMENT.matcher(line.argument());
        Optional<TargetName> target = matcher.matches() ? TargetName.parse(matcher.group(1)) : Optional.empty();
        Optional<Version> version = matcher.matches() ? Version.parse(matcher.group(2)) : Optional.empty();
        if (target.isEmpty() || version.isEmpty()) {
            bad(line, "write 'requires <service>/<target>@<version>', one on each line");
        } else {
            requires.add(new Requirement(target.get(), version.get()));
        }
    }

    private void object(Annotation line) {
        Matcher matcher = OBJECT.matcher(line.argument());
        if (!matcher.matches()) {
            bad(line, "write 'requires-object <kind> <name>' or 'requires-object <kind> <name>(<column>, …)'");
            return;
        }
        List<String> columns = matcher.group(3) == null
                ? List.of()
                : Stream.of(matcher.group(3).split(",")).map(String::strip).toList();
        objects.add(new RequiredObject(matcher.group(1), matcher.group(2), columns));
    }

    private void outOfOrder(Annotation line) {
        refuseArgument(line);
        order = OrderPolicy.ALLOW_LATE;
    }

    private void always(Annotation line) {
        if (kind != FileKind.REPLACEABLE) {
            unknown(line);
            return;
        }
        refuseArgument(line);
        repetition = Repetition.ALWAYS;
    }

    private void withoutReplaceable(Annotation line) {
        refuseArgument(line);
        replaceables = ReplaceablePolicy.TAKE_AWAY;
    }

    private void refuseArgument(Annotation line) {
        if (!line.argument().isEmpty()) {
            bad(line, "'" + line.name() + "' takes no argument");
        }
    }

    private void edition(Annotation line) {
        if (!syntax.equals(ScriptSyntax.CYPHER)) {
            unknown(line);
        } else if (!line.argument().equals(Edition.ENTERPRISE.word())) {
            bad(line, "write 'edition enterprise'; without the line a file runs on every edition");
        }
        edition = Edition.ENTERPRISE;
    }

    private void production(Annotation line) {
        if (kind != FileKind.SEED) {
            unknown(line);
            return;
        }
        refuseArgument(line);
        production = ProductionPolicy.ALLOW_PRODUCTION;
    }

    private void flag(Annotation line) {
        if (flag.isPresent()) {
            bad(line, "a second 'flag'; keep one");
        } else if (!Flags.isName(line.argument())) {
            bad(line, "write 'flag <name>', one name of small letters, digits and hyphens");
        } else {
            flag = Optional.of(line.argument());
        }
    }

    private Optional<Duration> duration(Annotation line, Optional<Duration> before) {
        Optional<Duration> duration = Durations.parse(line.argument());
        if (before.isPresent()) {
            bad(line, "a second '" + line.name() + "'; keep one");
        } else if (duration.isEmpty()) {
            bad(line, "write a duration above zero, such as '" + line.name() + " 5s', 500ms, 2m or 1h13m");
        }
        return duration;
    }

    private void waiver(Annotation line) {
        int end = line.argument().indexOf(' ');
        String rule = end < 0 ? line.argument() : line.argument().substring(0, end);
        Optional<ProblemCode> code = Stream.of(ProblemCode.values())
                .filter(known -> known.id().equals(rule))
                .findFirst();
        if (code.isEmpty()) {
            bad(line, "there is no rule '" + rule + "'; 'validate' prints the names of rules in brackets");
        } else if (!code.get().isWaivable()) {
            bad(line, "'" + rule + "' cannot be waived: mend it");
        } else if (end < 0) {
            bad(line, "say why: 'waive " + rule + " <reason>'");
        } else {
            waived.add(rule);
        }
    }

    private void unknown(Annotation line) {
        boolean special = !kind.isVersioned();
        boolean elsewhere = ELSEWHERE.contains(line.name()) || special && VERSIONED_ALONE.contains(line.name());
        bad(
                line,
                elsewhere
                        ? "'" + line.name() + "' means nothing in a " + kindWord() + syntax.language()
                                + " file: take the line out"
                        : "'" + line.name() + "' is unknown; known are " + known());
    }

    private String kindWord() {
        return switch (kind) {
            case VERSIONED, VERSIONED_BESIDE_REPLACEABLES -> "versioned ";
            case REPLACEABLE -> "replaceable ";
            case SEED -> "seed ";
        };
    }

    private String known() {
        if (kind == FileKind.SEED) {
            return IN_SEED;
        }
        if (kind == FileKind.REPLACEABLE) {
            return IN_REPLACEABLE;
        }
        return syntax.equals(ScriptSyntax.CYPHER) ? "edition, " + IN_VERSIONED : IN_VERSIONED;
    }

    private void bad(Annotation line, String message) {
        findings.add(ProblemCode.BAD_ANNOTATION, line.position().line(), OwnAnnotations.MARK + ": " + message);
    }
}
