package dev.gander.migrate.interop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gander.migrate.interop.Verdict.Accepted;
import dev.gander.migrate.interop.Verdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Puts files before both tools. */
final class Court {

    /** What {@code validate} and ENVSUB may ask for. */
    static final Map<String, String> VARIABLES = Map.of("NAME", "ada", "EMPTY", "", "HOME", "/home;");

    private static final Pattern ROW = Pattern.compile("^sql +(✔|✘) +(\\d+) +(\\d+) +(\\S+)");
    private static final Pattern FILE = Pattern.compile("failed to parse file \".*?([^/\"]+)\"");

    private final Path program;

    Court(Path program) {
        this.program = program;
    }

    /** Judges every file of a folder; by the files' names. */
    Map<String, JudgedCase> judge(Path folder) throws IOException {
        Map<String, Verdict> ours = new TreeMap<>();
        Map<String, List<String>> codes = new TreeMap<>();
        Workplace place = Workplace.of(Store.sqlite(folder.resolveSibling("none.db")), folder)
                .withVariables(VARIABLES);
        for (JsonNode file : new Gander(place).json("validate").path("files")) {
            String name = file.path("path").asText();
            codes.put(
                    name,
                    StreamSupport.stream(file.path("problems").spliterator(), false)
                            .map(problem -> problem.path("code").asText())
                            .toList());
            ours.put(name, verdict(file));
        }
        Map<String, Verdict> theirs = verdictsOfGoose(folder, ours);
        Map<String, JudgedCase> judged = new TreeMap<>();
        for (Map.Entry<String, Verdict> our : ours.entrySet()) {
            String name = our.getKey();
            judged.put(
                    name,
                    new JudgedCase(
                            Files.readString(folder.resolve(name)),
                            our.getValue(),
                            codes.getOrDefault(name, List.of()),
                            Objects.requireNonNull(theirs.get(name), name)));
        }
        return judged;
    }

    private static Verdict verdict(JsonNode file) {
        List<JsonNode> errors = StreamSupport.stream(file.path("problems").spliterator(), false)
                .filter(problem -> problem.path("severity").asText().equals("error"))
                .filter(problem -> !problem.path("code").asText().equals("empty-up"))
                .toList();
        if (errors.isEmpty()) {
            return new Accepted(
                    file.path("transactional").asBoolean(),
                    file.path("up").path("statements").asInt(),
                    file.path("down").path("statements").asInt());
        }
        return new Refused(
                errors.stream().map(error -> error.path("code").asText()).toList(),
                errors.stream().map(JsonNode::toString).collect(Collectors.joining("\n")));
    }

    /**
     * goose stops at the first file that it refuses, so the files that we take go before it together, less those that it
     * refuses, and the others one by one.
     */
    private Map<String, Verdict> verdictsOfGoose(Path folder, Map<String, Verdict> ours) throws IOException {
        Map<String, Verdict> theirs = new TreeMap<>();
        List<String> together = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        ours.forEach((name, verdict) -> (verdict instanceof Accepted ? together : alone).add(name));
        alone.parallelStream()
                .map(name -> Map.entry(name, validate(folder.resolve(name))))
                .toList()
                .forEach(ended -> theirs.put(ended.getKey(), verdict(ended.getKey(), ended.getValue())));
        Path taken = Files.createDirectories(folder.resolveSibling("taken"));
        for (String name : together) {
            Files.copy(folder.resolve(name), taken.resolve(name));
        }
        while (!together.isEmpty()) {
            Tool.Ended ended = validate(taken);
            if (ended.wentWell()) {
                together.forEach(name -> theirs.put(name, verdict(name, ended)));
                together.clear();
            } else {
                Matcher refused = FILE.matcher(ended.output());
                if (!refused.find() || !together.remove(refused.group(1))) {
                    throw new AssertionError("goose names no file: " + ended);
                }
                theirs.put(refused.group(1), verdict(refused.group(1), ended));
                Files.delete(taken.resolve(refused.group(1)));
            }
        }
        return theirs;
    }

    private Tool.Ended validate(Path place) {
        return Goose.call(List.of(program.toString(), "-dir", place.toString(), "validate", "-v"), VARIABLES);
    }

    private static Verdict verdict(String name, Tool.Ended ended) {
        if (!ended.wentWell()) {
            return new Refused(List.of(), ended.output());
        }
        Optional<Matcher> row = ended.output()
                .lines()
                .map(ROW::matcher)
                .filter(matcher -> matcher.find() && matcher.group(4).equals(name))
                .findFirst();
        return row.<Verdict>map(matcher -> new Accepted(
                        matcher.group(1).equals("✔"),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                .orElseThrow(() -> new AssertionError(name + " is not in what goose says: " + ended));
    }
}
