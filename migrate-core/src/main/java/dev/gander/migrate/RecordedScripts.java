package dev.gander.migrate;

/** Which text undoes a migration. */
public enum RecordedScripts {
    /** The file's. A file that was edited after it was applied, or has gone, is refused. */
    REFUSE_EDITED,
    /** The text that was recorded when the migration was applied, where the file has been edited or has gone. */
    USE_RECORDED
}
