package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.redis.Keyspace;
import java.util.ArrayList;
import java.util.List;

/** Works out what a new service makes of a checkout. Reads, and writes nothing. */
final class Drafting {

    private final Checkout checkout;

    Drafting(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * @throws UsageException when there is such a folder already, or the checkout has another form
     * @throws dev.gander.migrate.error.InvalidDeclarationException when a key of the new service could be another's
     */
    Draft draft(NewService service) {
        if (checkout.has(service.folder())) {
            throw new UsageException(
                    service.folder() + " is already there", "Nothing was written. Choose another name, or remove it.");
        }
        SharedKeys shared = new SharedKeys(checkout);
        boolean declares = service.has(TemplateStore.REDIS);
        List<FileText> added = new ServiceTemplate(service, declares ? shared.declared() : List.of()).files();
        List<FileText> changed = new ArrayList<>(new Wiring(checkout, service).changes());
        if (declares) {
            changed.addAll(shared.changesFor(keyspace(service, added)));
        }
        return new Draft(service, added, changed);
    }

    private static Keyspace keyspace(NewService service, List<FileText> added) {
        FileText file = added.stream()
                .filter(text -> text.path().equals(service.folder() + "/migrations/redis/keyspace.yaml"))
                .findFirst()
                .orElseThrow();
        return Keyspace.parse(file.text(), file.path());
    }
}
