/**
 * The training export: the graph's tables as three CSV files.
 *
 * <p>In: a migrated store and a folder. Out: the files, or one failure of the engine's family. Start with {@link
 * dev.gander.services.extract.export.ExportTraining}; the SQL is in {@code TrainingFile} and {@code GraphView}. Depends on
 * the command line, the service's stores, the datastores, JDBC and FastCSV.
 */
@NullMarked
package dev.gander.services.extract.export;

import org.jspecify.annotations.NullMarked;
