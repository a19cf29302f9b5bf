package dev.gander.migrate.postgres;

/** Whether the transactions of a session may write, as the session found it when it was opened. */
enum StoreAccess {
    WRITABLE("is writable"),
    READ_ONLY("gives this session read-only transactions (default_transaction_read_only is on)"),
    STANDBY("is a standby, which only repeats what its primary does");

    private final String words;

    StoreAccess(String words) {
        this.words = words;
    }

    /** What the server does, to follow its name. */
    String words() {
        return words;
    }
}
