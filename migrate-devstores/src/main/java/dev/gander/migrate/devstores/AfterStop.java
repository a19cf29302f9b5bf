package dev.gander.migrate.devstores;

/** What becomes of the data folder once the server has stopped. */
public enum AfterStop {
    /** The folder stays and the next start finds its data. */
    KEEP,
    /** The folder is removed, also when the program that started the server was killed. */
    DELETE
}
