package dev.gander.migrate.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** goose's command, called as a shell does. */
final class Goose implements Tool {

    private static final Pattern STATUS = Pattern.compile("^\\S+ \\S+ {5}(Pending|\\w.{22}\\w)\\s+-- (\\d+)_");
    private static final Pattern VERSION = Pattern.compile("goose: version (\\d+)");

    private final Path program;
    private final Workplace place;

    Goose(Path program, Workplace place) {
        this.program = program;
        this.place = place;
    }

    @Override
    public Ended run(String... words) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-dir",
                place.folder().toString(),
                "-table",
                place.table(),
                "-env",
                "none",
                place.store().dialect().driver(),
                place.store().gooseAddress()));
        command.addAll(List.of(words));
        return call(command, place.variables());
    }

    static Ended call(List<String> command, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GOOSE_"));
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot call " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while goose ran", e);
        }
    }

    @Override
    public long version() {
        Ended ended = run("version");
        Matcher version = VERSION.matcher(ended.output());
        if (!version.find()) {
            throw new AssertionError("goose says no version: " + ended);
        }
        return Long.parseLong(version.group(1));
    }

    @Override
    public Standings status() {
        Ended ended = run("status");
        Map<Long, Boolean> applied = new HashMap<>();
        ended.output().lines().forEach(line -> {
            Matcher row = STATUS.matcher(line);
            if (row.find()) {
                applied.put(Long.valueOf(row.group(2)), !row.group(1).equals("Pending"));
            }
        });
        if (!ended.wentWell() || applied.isEmpty()) {
            throw new AssertionError("goose says no status: " + ended);
        }
        return new Standings(applied);
    }
}
