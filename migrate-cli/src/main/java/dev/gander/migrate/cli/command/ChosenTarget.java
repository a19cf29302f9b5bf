package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.config.Address;
import dev.gander.migrate.cli.config.TargetDefinition;
import dev.gander.migrate.error.UsageException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A target that a call is about.
 *
 * @param definition which
 * @param address where its store is; empty when it is not configured, which only an optional one may be
 */
record ChosenTarget(TargetDefinition definition, Optional<Address> address) {

    /**
     * Something that is made from the address. What is wrong with an address is reported with its target and its
     * variable, which the store does not know.
     */
    <T> T made(Supplier<T> making) {
        try {
            return making.get();
        } catch (UsageException refused) {
            String message = String.valueOf(refused.getMessage());
            String name = definition.name() + ": ";
            throw new UsageException(
                    definition.name() + ", configured by "
                            + address.orElseThrow().variable() + ": "
                            + (message.startsWith(name) ? message.substring(name.length()) : message),
                    refused.advice(),
                    refused);
        }
    }
}
