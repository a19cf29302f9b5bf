package dev.gander.migrate.arch.planted;

/** Breaks one rule after the other. */
public class OrderManager {

    static int runs;

    public void run(boolean quickly) {
        runs++;
        System.out.println(quickly ? System.getenv("HOME") : "");
    }
}
