package dev.fletching.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyRulesTest {

    static Stream<String> extensions() {
        return Tree.extensions().stream();
    }

    @Test
    void the_api_stands_on_the_jdk_and_jspecify_alone() {
        Code.check(classes().that().resideInAPackage("dev.fletching.api..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.fletching.api..", "org.jspecify..")
                .because("whoever implements or calls the API must get no other library with it"));
    }

    @Test
    void only_deployment_code_sees_deployment_code() {
        Code.check(noClasses().that().resideOutsideOfPackage("..deployment..").should().dependOnClassesThat()
                .resideInAPackage("..deployment..")
                .because("deployment code runs in the build and is not in the application"));
    }

    @Test
    void only_deployment_code_sees_the_build_time_part_of_quarkus() {
        Code.check(noClasses().that().resideOutsideOfPackage("..deployment..").should().dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.deployment..", "io.quarkus.arc.deployment..", "org.jboss.jandex..",
                        "io.quarkus.gizmo..")
                .because("the build-time part of Quarkus is not in the application"));
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void a_plugin_sees_the_api_and_itself_only(String extension) {
        String own = Tree.packageOf(extension) + "..";
        Code.check(noClasses().that().resideInAPackage(own).should()
                .dependOnClassesThat(Code.oursOutside(own, "dev.fletching.api..", "dev.fletching.deployment.spi.."))
                .because("a plugin that leans on the host's internals or on another plugin cannot be exchanged"));
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void the_host_and_the_api_depend_on_no_plugin(String extension) {
        Code.check(noClasses().that().resideInAnyPackage(Code.HOST).or().resideInAPackage("dev.fletching.api..").should()
                .dependOnClassesThat().resideInAPackage(Tree.packageOf(extension) + "..")
                .because("the host knows extension points and nothing about any plugin"));
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void the_host_does_not_even_name_a_plugin_in_its_text(String extension) {
        String id = extension.substring(extension.indexOf('-') + 1);
        assertThat(Stream.of("runtime", "deployment").flatMap(folder -> Tree.sources(folder).stream()).filter(Tree::isMain))
                .as("the host learns of plugins from the index at build time").isNotEmpty()
                .allSatisfy(file -> doesNotName(file, extension, id));
    }

    @Test
    void configuration_and_injection_stay_at_the_edge() {
        Code.check(noClasses().that().resideOutsideOfPackages("..runtime..", "..deployment..").should().dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.config..", "io.smallrye.config..", "jakarta.enterprise..")
                .because("the core of a plugin takes plain values, so that it can be tested without Quarkus"));
    }

    private static void doesNotName(Path file, String extension, String id) {
        String artifact = "quarkus-fletching-" + extension;
        assertThat(Tree.read(file)).as(Tree.path(file)).doesNotContain(artifact, Tree.packageOf(extension) + ".",
                "\"" + id + "\"");
    }
}
