/** The SQLite adapter against the contracts and against what only it promises; on real files, one folder for each test. */
@NullMarked
package dev.gander.migrate.sqlite;

import org.jspecify.annotations.NullMarked;
