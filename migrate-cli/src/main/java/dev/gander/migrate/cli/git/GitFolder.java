package dev.gander.migrate.cli.git;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.source.ListedSource;
import dev.gander.migrate.source.MigrationSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of a git work tree.
 *
 * @param folder the folder
 * @param option of the command line by which a person asks for a commit, for messages
 */
public record GitFolder(Path folder, String option) {

    private static final Pattern ENTRY = Pattern.compile("[0-9]{6} blob ([0-9a-f]+)\t(.+)", Pattern.DOTALL);

    /**
     * A commit of the repository around the folder.
     *
     * @param reference a commit, a branch or a tag
     * @return its identifier
     * @throws UsageException when there is no git, no repository, or no such commit
     */
    public String commit(String reference) {
        Git git = new Git(folder, option);
        git.text("rev-parse", "--show-toplevel");
        if (reference.isBlank() || reference.startsWith("-")) {
            throw unknown(reference);
        }
        return git.ask("rev-parse", "--verify", "--quiet", reference + "^{commit}")
                .map(GitFolder::line)
                .orElseThrow(() -> unknown(reference));
    }

    /**
     * The commit from which the checked-out one and another set out.
     *
     * @param commit the other one, as {@link #commit} names it
     * @return its identifier
     * @throws UsageException when the two have none in common, or the repository does not reach back so far
     */
    public String forkPoint(String commit) {
        return new Git(folder, option)
                .ask("merge-base", "HEAD", commit)
                .map(GitFolder::line)
                .orElseThrow(() -> new UsageException(
                        "HEAD and the commit of " + option + " have no commit in common in the repository around "
                                + folder,
                        "A shallow clone lacks it: fetch the history first, as by 'git fetch --unshallow'."));
    }

    /**
     * The files that it held at a commit; all of them are read. None when it was not there.
     *
     * @param commit as {@link #commit} names it
     * @param name of the commit for people
     * @param syntax what migrations are written in
     * @throws UsageException when git cannot tell
     */
    public MigrationSource at(String commit, String name, ScriptSyntax syntax) {
        Git git = new Git(folder, option);
        Map<String, String> blobs = new LinkedHashMap<>();
        for (String entry : git.text("ls-tree", "-r", "-z", commit).split("\0")) {
            Matcher blob = ENTRY.matcher(entry);
            if (blob.matches()) {
                blobs.put(blob.group(2), blob.group(1));
            }
        }
        Map<String, Content> files = new LinkedHashMap<>();
        try (GitBlobs contents = git.blobs()) {
            blobs.forEach((path, blob) -> {
                byte[] bytes = contents.read(blob);
                files.put(path, () -> new ByteArrayInputStream(bytes));
            });
        }
        return new ListedSource(folder + " at " + name, syntax, files);
    }

    private static String line(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).strip();
    }

    private UsageException unknown(String reference) {
        return new UsageException(
                option + " '" + reference + "' names no commit of the repository around " + folder,
                "Write a commit, a branch or a tag, such as origin/main. A shallow clone may lack it: fetch it first.");
    }
}
