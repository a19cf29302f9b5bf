/**
 * What a service does about its migrations when it starts, and what it says about them while it runs.
 *
 * <p>In: the targets that its main names, the environment. Out: migrated stores, or a reason not to start; readiness as a
 * value, as JSON and over HTTP. {@link dev.gander.migrate.startup.ServiceStartup} is the way in;
 * {@link dev.gander.migrate.startup.ServiceProcess} is a whole main on top of it. Knows no datastore and no command line.
 */
@NullMarked
package dev.gander.migrate.startup;

import org.jspecify.annotations.NullMarked;
