/**
 * SQLite as a datastore.
 *
 * <p>In: {@link dev.gander.migrate.datastore.DatastoreSettings} with a path, a {@code file:}, {@code sqlite:} or
 * {@code jdbc:sqlite:} address. Out: {@link dev.gander.migrate.sqlite.SqliteDatastore}.
 *
 * <p><b>Locking.</b> Runs queue at an operating system's lock on a file of its own beside the database; it is never
 * deleted, because a deleted lock file is one that two processes can each hold. goose takes no lock on SQLite, and a
 * lock may not reach across a network mount, so each transactional file begins with {@code BEGIN IMMEDIATE} and reads its
 * version again before anything runs. That excludes every other writer until the commit. A file without transaction is
 * not protected from goose.
 *
 * <p><b>Atomicity.</b> Statements, version row and history row are one transaction. The driver's auto-commit stays on and
 * {@code BEGIN} and {@code COMMIT} are sent by hand: when the driver begins a transaction itself and meets a busy
 * database, it afterwards takes itself to be in a transaction that does not exist.
 *
 * <p><b>Questions.</b> A question never creates the database. On a database in WAL mode a read-only connection leaves
 * {@code -wal} and {@code -shm} files behind, because it may not remove them, so a question opens the file for writing,
 * forbids itself to write ({@code query_only}), and leaves nothing; where a {@code -wal} file is there already it opens
 * the file read-only, so that nothing is moved from there into the database. The transaction of a writer that died is
 * rolled back by SQLite itself, as for any reader.
 *
 * <p><b>Session state.</b> A file that may have changed its connection (a pragma, an attached database, a temporary
 * object) is followed by a fresh one. Foreign keys are not enforced, as in goose, so that tables can be rebuilt; a file
 * that drops a table fails when it leaves more broken references than it found.
 *
 * <p>Depends on {@code migrate.jdbc}, the core's port, and org.xerial:sqlite-jdbc.
 */
@NullMarked
package dev.gander.migrate.sqlite;

import org.jspecify.annotations.NullMarked;
