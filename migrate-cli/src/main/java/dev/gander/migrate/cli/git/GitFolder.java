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
 */
public record GitFolder(Path folder) {

    private static final Pattern ENTRY = Pattern.compile("[0-9]{6} blob ([0-9a-f]+)\t(.+)", Pattern.DOTALL);

    /**
     * The files that it held at a commit; all of them are read. None when it was not there.
     *
     * @param reference a commit, a branch or a tag
     * @param syntax what migrations are written in
     * @throws UsageException when there is no git, no repository, or no such commit
     */
    public MigrationSource at(String reference, ScriptSyntax syntax) {
        Git git = new Git(folder);
        String commit = commit(git, reference);
        Map<String, Content> files = new LinkedHashMap<>();
        for (String entry : git.text("ls-tree", "-r", "-z", commit).split("\0")) {
            Matcher blob = ENTRY.matcher(entry);
            if (blob.matches()) {
                byte[] bytes = git.bytes("cat-file", "blob", blob.group(1));
                files.put(blob.group(2), () -> new ByteArrayInputStream(bytes));
            }
        }
        return new ListedSource(folder + " at " + reference, syntax, files);
    }

    private String commit(Git git, String reference) {
        git.text("rev-parse", "--show-toplevel");
        if (reference.isBlank() || reference.startsWith("-")) {
            throw unknown(reference);
        }
        return git.ask("rev-parse", "--verify", "--quiet", reference + "^{commit}")
                .map(answer -> new String(answer, StandardCharsets.UTF_8).strip())
                .orElseThrow(() -> unknown(reference));
    }

    private UsageException unknown(String reference) {
        return new UsageException(
                "--from '" + reference + "' names no commit of the repository around " + folder,
                "Write a commit, a branch or a tag, such as origin/main. A shallow clone may lack it: fetch it first.");
    }
}
