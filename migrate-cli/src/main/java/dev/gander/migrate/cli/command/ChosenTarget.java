package dev.gander.migrate.cli.command;

import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.TargetDefinition;
import java.util.Optional;

/**
 * A target that a call is about.
 *
 * @param definition which
 * @param address where its store is; empty when it is not configured, which only an optional one may be
 */
record ChosenTarget(TargetDefinition definition, Optional<Address> address) {}
