package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The main over all services, which names each of them.
 *
 * @param source as it is
 */
record EstateMain(PlacedText source) {

    static final String FILE = "estate/src/main/java/dev/gander/estate/EstateMigrations.java";

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+);\n");
    private static final Pattern LAST_SERVICE = Pattern.compile("(?m)^( +)(\\w+Migrations\\.targets\\(\\))\\)");

    /**
     * The source that names one more.
     *
     * @throws UsageException when it names a class of that name already, or has another form
     */
    PlacedText with(ServiceName service) {
        String main = service.className() + "Migrations";
        if (Pattern.compile("\\b" + main + "\\b").matcher(source.text()).find()) {
            throw new UsageException(
                    FILE + " already names a class " + main, "Nothing was written. Choose another name.");
        }
        return imported("dev.gander.services." + service + "." + main, named(main));
    }

    private PlacedText named(String main) {
        Matcher last = LAST_SERVICE.matcher(source.text());
        if (!last.find()) {
            throw source.unknownForm("Migrations.targets())");
        }
        String added = last.group(1) + last.group(2) + ",\n" + last.group(1) + main + ".targets())";
        return source.with(
                source.text().substring(0, last.start()) + added + source.text().substring(last.end()));
    }

    /** Imports stand in the order of their letters. */
    private static PlacedText imported(String type, PlacedText file) {
        Matcher imports = IMPORT.matcher(file.text());
        int place = -1;
        while (imports.find()) {
            if (imports.group(1).compareTo(type) > 0) {
                return file.at(imports.start(), "import " + type + ";\n");
            }
            place = imports.end();
        }
        if (place < 0) {
            throw file.unknownForm("import …;");
        }
        return file.at(place, "import " + type + ";\n");
    }
}
