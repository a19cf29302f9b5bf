package dev.gander.migrate.devstores;

import dev.gander.migrate.neo4jserver.Neo4jServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command lines of a server: how it is run, and how it is run once to keep its classes. They must agree in every option,
 * or the runtime drops what was kept.
 *
 * @param jars of the server
 * @param runtime to run it on
 */
record Neo4jWords(Neo4jJars jars, JavaRuntime runtime) {

    /** From here on a runtime keeps more than classes, in a file of another form. */
    static final int CACHE_FEATURE = 25;

    private static final List<String> OPTIONS = List.of(
            // The server is young when it is stopped: the optimising compiler would not pay.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xmx512m",
            // Standard output belongs to the answers, and a file of classes that does not fit is no news.
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    /** Runs the server, with the classes that were kept when there are any; the runtime itself checks that they fit. */
    List<String> run(Path folder, int port) {
        Path archive = jars.archive(runtime);
        if (!Files.exists(archive)) {
            return words(List.of(), folder, port);
        }
        return words(List.of((isCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive), folder, port);
    }

    /** Runs the server and keeps its classes in a file when it ends. */
    List<String> keep(Path archive, Path folder, int port) {
        return words(
                List.of((isCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive), folder, port);
    }

    private boolean isCache() {
        return runtime.feature() >= CACHE_FEATURE;
    }

    private List<String> words(List<String> more, Path folder, int port) {
        String classPath =
                jars.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> words = new ArrayList<>(List.of(runtime.java().toString()));
        words.addAll(OPTIONS);
        words.addAll(more);
        words.addAll(List.of("-cp", classPath, Neo4jServer.class.getName()));
        words.addAll(List.of(folder.toString(), Integer.toString(port)));
        return List.copyOf(words);
    }
}
