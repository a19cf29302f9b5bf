/**
 * The rule that services do not create or change schema at run time. Start with {@link
 * dev.gander.migrate.arch.schema.SchemaRules}.
 *
 * <p>In: classes imported by ArchUnit. Their class files and the resources beside them are read as well, because what
 * ArchUnit tells of a class leaves out its constants. Out: one line per violation. Three parts that know nothing of one another:
 * {@code Text…} and {@code ClassTexts} follow strings through byte code, {@code Resource…} reads files, {@code Tokens},
 * {@code Script} and {@code Ddl…} judge a text. {@code SchemaCondition} brings them together. Depends on ArchUnit, ASM and a
 * YAML parser.
 */
@NullMarked
package dev.gander.migrate.arch.schema;

import org.jspecify.annotations.NullMarked;
