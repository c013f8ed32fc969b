package dev.fletching.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout as folders and text. */
final class Tree {

    static final Path ROOT = Path.of(System.getProperty("fletching.root", "../..")).toAbsolutePath().normalize();

    static final Path EXTENSIONS = ROOT.resolve("extensions");

    private Tree() {}

    /** List the extensions by the names of their folders, sorted. */
    static List<String> extensions() {
        try (Stream<Path> entries = Files.list(EXTENSIONS)) {
            return entries.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("target")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name the package of an extension, as in {@code index-lucene} to {@code dev.fletching.index.lucene}. */
    static String packageOf(String extension) {
        return "dev.fletching." + extension.replace('-', '.');
    }

    /** List all Java files of the checkout, tests included, sorted. */
    static List<Path> sources() {
        return sources("");
    }

    /** List the Java files of shipped code that the architecture tests have as classes, sorted. */
    static List<Path> shippedSources() {
        return Stream.of("runtime", "deployment", "extensions").flatMap(folder -> sources(folder).stream())
                .filter(Tree::isMain).toList();
    }

    /** List the Java files under one folder of the checkout, sorted. */
    static List<Path> sources(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(Tree::isSource).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Say whether a file is under {@code src/main/java}. */
    static boolean isMain(Path file) {
        return path(file).contains("/src/main/java/");
    }

    /** Name a file as seen from the root, with slashes. */
    static String path(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        String path = path(file);
        return !path.contains("/target/") && (isMain(file) || path.contains("/src/test/java/"));
    }
}
