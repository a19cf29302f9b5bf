package dev.gander.migrate.source;

import dev.gander.migrate.model.SeedSet;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a folder, in those below it that hold files of it, and a little below that, where only look-alikes are looked
 * for.
 */
final class FolderWalk {

    private static final int DEPTH_BELOW = 2;

    private final List<Candidate> candidates = new ArrayList<>();

    private FolderWalk() {}

    /**
     * @throws IOException when the folder itself, or one below it that holds files of it, cannot be read; any other one below
     *     it that cannot be read is passed over
     */
    static List<Candidate> in(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk();
        List<Path> below = new ArrayList<>();
        for (Path path : children(folder)) {
            Candidate.Kind kind = walk.add(path.getFileName().toString(), path);
            if (kind == Candidate.Kind.OTHER && Files.isDirectory(path)) {
                below.add(path);
            }
        }
        for (Path path : below) {
            String name = path.getFileName().toString();
            if (Layout.isRead(name)) {
                int depth = name.equals(SeedSet.FOLDER) ? DEPTH_BELOW + 1 : DEPTH_BELOW;
                walk.all(children(path), name + "/", depth);
            } else {
                walk.below(path, name + "/", DEPTH_BELOW);
            }
        }
        return walk.candidates;
    }

    private void below(Path folder, String prefix, int depth) {
        boolean skipped = depth == 0 || prefix.startsWith(".") || !Files.isReadable(folder);
        if (!skipped && !Files.isSymbolicLink(folder)) {
            all(childrenOrNone(folder), prefix, depth);
        }
    }

    private void all(List<Path> paths, String prefix, int depth) {
        for (Path path : paths) {
            String relative = prefix + path.getFileName();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                below(path, relative + "/", depth - 1);
            } else {
                add(relative, path);
            }
        }
    }

    private Candidate.Kind add(String relative, Path path) {
        Candidate.Kind kind = Files.isRegularFile(path) ? Candidate.Kind.FILE : Candidate.Kind.OTHER;
        candidates.add(new Candidate(relative, kind, () -> Files.newInputStream(path)));
        return kind;
    }

    private static List<Path> childrenOrNone(Path folder) {
        try {
            return children(folder);
        } catch (IOException e) {
            // A folder below the source holds no migration, readable or not.
            return List.of();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(null);
        return children;
    }
}
