package dev.gander.migrate.kubernetes;

import dev.gander.migrate.report.Report;
import java.util.List;

/**
 * What a call has done.
 *
 * @param pod on which Postgres runs
 * @param report of the run; without results when nothing was pending
 * @param tables that were looked for, and are there
 * @param grantedTo the roles that may use what the migrations made
 */
public record AppliedMigrations(String pod, Report report, List<String> tables, List<String> grantedTo) {

    public AppliedMigrations {
        tables = List.copyOf(tables);
        grantedTo = List.copyOf(grantedTo);
    }
}
