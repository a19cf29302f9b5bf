package dev.gander.migrate.arch.schema;

import java.util.ArrayList;
import java.util.List;

/** What a resource holds: statements, or settings and texts. */
final class ResourceTexts {

    private final Resource resource;
    private final TemporaryTables temporary;
    private final List<Violation> violations = new ArrayList<>();

    private ResourceTexts(Resource resource, TemporaryTables temporary) {
        this.resource = resource;
        this.temporary = temporary;
    }

    static List<Violation> violationsIn(Resource resource, TemporaryTables temporary) {
        ResourceTexts texts = new ResourceTexts(resource, temporary);
        switch (resource.extension()) {
            case "properties" -> PropertiesFile.read(resource.content(), texts::judge);
            case "yaml", "yml", "json" -> YamlFile.read(resource.content(), texts::judge);
            case "xml" -> XmlFile.read(resource.content(), texts::judge);
            default -> texts.judgeScript();
        }
        return texts.violations;
    }

    /** Hears each value of a file. */
    interface Values {

        /**
         * @param name of the value, with dots
         * @param line from 1
         */
        void value(String name, String value, int line);
    }

    private void judgeScript() {
        for (Found found : Script.violationsIn(resource.content(), Certainty.SCRIPT, temporary)) {
            add(found, resource.lineAt(found.offset()));
        }
    }

    private void judge(String name, String value, int line) {
        if (Settings.changesSchema(name, value)) {
            String setting = name + "=" + value;
            add(Found.in(setting, 0, setting.length(), "sets"), line);
        }
        if (name.startsWith("databaseChangeLog")) {
            add(Found.in(name, 0, name.length(), "holds Liquibase's"), line);
        }
        Script.violationsIn(value, Certainty.TEXT, temporary).forEach(found -> add(found, line));
    }

    private void add(Found found, int line) {
        Violation violation = new Violation(resource.name(), found.toString(), resource.path(), line);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }
}
