package dev.fletching.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThirdPartyTypesTest {

    static Stream<String> extensions_without_jackson() {
        return Tree.extensions().stream().filter(
                extension -> !Tree.read(Tree.EXTENSIONS.resolve(extension).resolve("runtime/pom.xml")).contains("jackson"));
    }

    @ParameterizedTest
    @CsvSource({"ai.djl.., dev.fletching.embedding.djl..", "ai.onnxruntime.., dev.fletching.embedding.djl..",
        "org.apache.lucene.., dev.fletching.index.lucene..", "org.apache.pdfbox.., dev.fletching.ingest.reader.pdf..",
        "org.apache.fontbox.., dev.fletching.ingest.reader.pdf..", "org.jsoup.., dev.fletching.ingest.reader.html..",
        "de.siegmar.fastcsv.., dev.fletching.ingest.reader.table..",
        "com.fasterxml.aalto.., dev.fletching.ingest.reader.docx..", "picocli.., dev.fletching.frontend.cli..",
        "io.quarkus.picocli.., dev.fletching.frontend.cli..", "dev.langchain4j.., dev.fletching.bridge.langchain4j..",
        "io.quarkiverse.langchain4j.., dev.fletching.bridge.langchain4j.."})
    void a_library_stays_inside_the_extension_that_brought_it(String library, String extension) {
        Code.check(noClasses().that().resideOutsideOfPackage(extension).should().dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library that stays in one extension can be raised or replaced there"));
    }

    @Test
    void the_api_and_the_host_see_no_json_library() {
        Code.check(noClasses().that().resideInAnyPackage(Code.HOST).or().resideInAPackage("dev.fletching.api..").should()
                .dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..")
                .because("reading and writing formats is the business of plugins"));
    }

    @ParameterizedTest
    @MethodSource("extensions_without_jackson")
    void only_an_extension_that_declares_jackson_uses_it(String extension) {
        Code.check(noClasses().that().resideInAPackage(Tree.packageOf(extension) + "..").should().dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .because("what comes along with another dependency can go away with it"));
    }

    @Test
    void shipped_code_does_not_see_test_libraries() {
        Code.check(noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..", "net.jqwik..", "dev.fletching.testkit..")
                .because("an application has no test libraries"));
    }
}
