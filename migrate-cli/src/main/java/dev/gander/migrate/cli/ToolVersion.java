package dev.gander.migrate.cli;

/** The version of this program, from the manifest of its jar. */
final class ToolVersion {

    private static final String UNPACKAGED = "development";

    private ToolVersion() {}

    static String text() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return "gander " + (version == null ? UNPACKAGED : version);
    }
}
