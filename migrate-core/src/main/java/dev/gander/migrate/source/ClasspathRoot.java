package dev.gander.migrate.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One folder of the class path, or one jar, that holds the prefix. */
sealed interface ClasspathRoot {

    List<Candidate> candidates() throws IOException;

    /** Each root once, in the order of the class path. */
    static List<ClasspathRoot> find(ClassLoader loader, String prefix) throws IOException {
        List<URL> urls = Collections.list(loader.getResources(prefix));
        if (urls.size() == 1) {
            return List.of(of(urls.get(0), prefix));
        }
        Set<ClasspathRoot> roots = new LinkedHashSet<>();
        for (URL url : urls) {
            roots.add(of(url, prefix));
        }
        if (roots.isEmpty()) {
            roots.addAll(jarsWithoutFolders(loader, prefix));
        }
        return List.copyOf(roots);
    }

    private static ClasspathRoot of(URL url, String prefix) throws IOException {
        if (url.getProtocol().equals("file")) {
            return new Folder(path(url));
        }
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar
                && jar.getJarFileURL().getProtocol().equals("file")) {
            return new Jar(new JarFolder(path(jar.getJarFileURL()), prefix));
        }
        throw new IOException("only folders and jars on disk are read, not " + url);
    }

    /** Some packers leave out the entries of folders, so a class loader does not find them. */
    private static Set<ClasspathRoot> jarsWithoutFolders(ClassLoader loader, String prefix) throws IOException {
        Set<ClasspathRoot> roots = new LinkedHashSet<>();
        for (URL url : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            if (url.toString().startsWith("jar:file:")) {
                ClasspathRoot root = of(url, prefix);
                if (!root.candidates().isEmpty()) {
                    roots.add(root);
                }
            }
        }
        return roots;
    }

    private static Path path(URL url) throws IOException {
        try {
            URI uri = url.toURI();
            return Path.of(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("the class path holds an address that names no file: " + url, e);
        }
    }

    /** A folder. */
    record Folder(Path path) implements ClasspathRoot {
        @Override
        public List<Candidate> candidates() throws IOException {
            return FolderWalk.in(path);
        }
    }

    /** A jar. */
    record Jar(JarFolder folder) implements ClasspathRoot {
        @Override
        public List<Candidate> candidates() throws IOException {
            return folder.candidates();
        }
    }
}
