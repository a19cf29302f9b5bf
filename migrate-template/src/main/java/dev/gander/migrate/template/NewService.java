package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.TargetName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is to be written.
 *
 * @param name of the service
 * @param stores in the order of {@link TemplateStore}; at least one
 */
record NewService(ServiceName name, Set<TemplateStore> stores) {

    NewService {
        stores = Set.copyOf(stores);
    }

    /**
     * @param words of stores
     * @throws UsageException when there are none, or one is not known or named twice, or the name is too long beside them
     */
    static NewService parse(String name, List<String> words) {
        ServiceName service = ServiceName.parse(name);
        Set<TemplateStore> stores = EnumSet.noneOf(TemplateStore.class);
        for (String word : words) {
            TemplateStore store = TemplateStore.parse(word)
                    .orElseThrow(() -> new UsageException(
                            "'" + word + "' is no store that a service can have",
                            "Choose from " + TemplateStore.words() + ", with commas between them."));
            if (!stores.add(store)) {
                throw new UsageException("The store " + word + " is named twice", "Name each store once.");
            }
            requireShort(service, store);
        }
        if (stores.isEmpty()) {
            throw new UsageException("No store is named", "Name them by --stores, from " + TemplateStore.words() + ".");
        }
        return new NewService(service, stores);
    }

    private static void requireShort(ServiceName service, TemplateStore store) {
        int longest = TargetName.MAXIMUM_BYTES - store.word().length();
        if (service.text().length() > longest) {
            throw new UsageException(
                    "The name " + service + " is too long beside " + store.word()
                            + ": Postgres would cut the names of its tables",
                    "Choose a name of at most " + longest + " letters.");
        }
    }

    boolean has(TemplateStore store) {
        return stores.contains(store);
    }

    /** Its stores, in the order in which the main names them. */
    List<TemplateStore> ordered() {
        return stores.stream().sorted().toList();
    }

    /** Its folder in the checkout: {@code services/shop}. */
    String folder() {
        return "services/" + name;
    }

    TargetName target(TemplateStore store) {
        return new TargetName(name.text(), store.word());
    }

    /** The variable that gives the address of a store: {@code SHOP_POSTGRES_URL}. */
    String variable(TemplateStore store) {
        return target(store).suffix().toUpperCase(Locale.ROOT) + "_URL";
    }
}
