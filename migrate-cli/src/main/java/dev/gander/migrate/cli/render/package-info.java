/**
 * How results and progress look: as text for people, or as one JSON document for programs.
 *
 * <p>In: reports, statuses, plans and failures of the core, with the target they belong to. Out: lines on stdout for
 * results, on stderr for progress and diagnostics. Nothing here decides anything. JSON's writer is loaded only when JSON
 * is asked for. Depends on the core's {@code model}, {@code report}, {@code plan}, {@code event} and {@code error}, and on
 * {@code config} and {@code words}.
 */
@NullMarked
package dev.gander.migrate.cli.render;

import org.jspecify.annotations.NullMarked;
