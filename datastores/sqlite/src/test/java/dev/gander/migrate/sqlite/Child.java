package dev.gander.migrate.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link ChildProgram} in a process of its own. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    private Child(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static Child start(Path migrations) throws IOException {
        return start(migrations, 0, "128m");
    }

    static Child pausingAfter(int statements, Path migrations) throws IOException {
        return start(migrations, statements, "128m");
    }

    static Child start(Path migrations, int pauseAfter, String heap) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heap);
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-cp");
        words.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        words.add(ChildProgram.class.getName());
        words.add(migrations.toString());
        words.add(Integer.toString(pauseAfter));
        Child child = new Child(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        child.expect("ready");
        return child;
    }

    /** Has it migrate a database, without waiting. */
    void migrate(Path database) {
        questions.println(database);
    }

    /** Returns when it waits for the lock. */
    void awaitWaiting() throws IOException {
        if (!answers.readLine().equals(ChildProgram.WAITING)) {
            throw new IOException("The child does not wait");
        }
    }

    String answer() throws IOException {
        String line = answers.readLine();
        while (ChildProgram.WAITING.equals(line)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("The child has ended");
        }
        return line;
    }

    void expect(String answer) throws IOException {
        String line = answer();
        if (!line.equals(answer)) {
            throw new IOException("The child says: " + line);
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
