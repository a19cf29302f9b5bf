package dev.gander.migrate.cli.git;

import dev.gander.migrate.error.UsageException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Contents of a repository, read one after the other from one process of git: a process for each file would take longer
 * than all else. For one thread.
 */
final class GitBlobs implements AutoCloseable {

    private final Path folder;
    private final String option;
    private final Process process;
    private final OutputStream questions;
    private final DataInputStream answers;

    private GitBlobs(Path folder, String option, Process process) {
        this.folder = folder;
        this.option = option;
        this.process = process;
        this.questions = process.getOutputStream();
        this.answers = new DataInputStream(process.getInputStream());
    }

    static GitBlobs in(Path folder, String option) {
        List<String> command = List.of("git", "-C", folder.toString(), "cat-file", "--batch");
        try {
            return new GitBlobs(
                    folder,
                    option,
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw Git.absent(option, e);
        }
    }

    /**
     * The bytes of a file.
     *
     * @param identifier as a listing of a commit names it
     * @throws UsageException when the repository does not have them
     */
    byte[] read(String identifier) {
        try {
            questions.write((identifier + "\n").getBytes(StandardCharsets.US_ASCII));
            questions.flush();
            byte[] bytes = new byte[size(identifier)];
            answers.readFully(bytes);
            answers.readByte();
            return bytes;
        } catch (IOException e) {
            throw new UsageException(
                    "git gives no answer in " + folder + " about the object " + identifier + ": " + e,
                    option + " needs a repository with all files of the commit; 'git fsck' tells what is missing.",
                    e);
        }
    }

    /** Reads the line before the bytes: {@code <identifier> blob <size>}. */
    private int size(String identifier) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = answers.read(); sign != '\n'; sign = answers.read()) {
            if (sign < 0) {
                throw new EOFException("git has ended");
            }
            line.append((char) sign);
        }
        String[] words = line.toString().split(" ");
        if (words.length != 3 || !words[0].equals(identifier)) {
            throw new IOException(line.toString());
        }
        return Integer.parseInt(words[2]);
    }

    /** Ends the process; it has nothing to keep. */
    @Override
    public void close() {
        process.destroy();
    }
}
