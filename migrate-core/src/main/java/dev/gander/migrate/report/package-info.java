/**
 * What a run did, and how things stand: values without any formatting. Depends on {@code model}.
 */
@NullMarked
package dev.gander.migrate.report;

import org.jspecify.annotations.NullMarked;
