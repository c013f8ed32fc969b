package dev.fletching.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionFoldersTest {

    static Stream<String> extensions() {
        return Tree.extensions().stream();
    }

    @Test
    void there_are_extensions() {
        assertThat(Tree.extensions()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void every_folder_under_extensions_is_a_whole_extension(String extension) {
        Path folder = Tree.EXTENSIONS.resolve(extension);
        assertThat(extension).as("a folder is named by its kind, or by kind and name").matches("[a-z]+(-[a-z0-9]+)?");
        assertThat(folder.resolve("pom.xml")).exists();
        assertThat(folder.resolve("runtime/pom.xml")).exists();
        assertThat(folder.resolve("deployment/pom.xml")).exists();
        assertThat(folder.resolve("runtime/src/main/resources/META-INF/quarkus-extension.yaml")).exists();
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void every_extension_is_built(String extension) {
        assertThat(Tree.read(Tree.EXTENSIONS.resolve("pom.xml"))).contains("<module>" + extension + "</module>");
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void artifacts_are_named_after_their_folder(String extension) {
        Path folder = Tree.EXTENSIONS.resolve(extension);
        String artifact = "<artifactId>quarkus-fletching-" + extension;
        assertThat(Tree.read(folder.resolve("runtime/pom.xml"))).contains(artifact + "</artifactId>");
        assertThat(Tree.read(folder.resolve("deployment/pom.xml"))).contains(artifact + "-deployment</artifactId>");
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void packages_are_named_after_their_folder(String extension) {
        String place = "/src/main/java/" + Tree.packageOf(extension).replace('.', '/') + "/";
        assertThat(Tree.sources("extensions/" + extension + "/runtime").stream().filter(Tree::isMain))
                .as("whoever sees a package finds its folder")
                .allSatisfy(file -> assertThat(Tree.path(file)).contains(place).doesNotContain("/deployment/"));
        assertThat(Tree.sources("extensions/" + extension + "/deployment").stream().filter(Tree::isMain))
                .allSatisfy(file -> assertThat(Tree.path(file)).contains(place + "deployment/"));
    }
}
