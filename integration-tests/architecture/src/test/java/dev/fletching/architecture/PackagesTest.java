package dev.fletching.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

class PackagesTest {

    @Test
    void packages_have_no_cycles() {
        Code.check(SlicesRuleDefinition.slices().matching("dev.fletching.(**)").should().beFreeOfCycles()
                .because("packages in a cycle can only be understood all at once"));
    }

    @Test
    void no_package_is_in_two_jars() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass type : Code.CLASSES) {
            places.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>()).add(placeOf(type));
        }
        assertThat(places).as("two jars with one package cannot be modules").isNotEmpty()
                .allSatisfy((name, jars) -> assertThat(jars).as(name).hasSize(1));
    }

    @Test
    void every_main_package_is_null_marked_and_says_what_it_is_for() {
        Set<Path> folders = Tree.sources().stream().filter(Tree::isMain).map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(folders).as("without the mark, null checkers look away").isNotEmpty().allSatisfy(folder -> {
            assertThat(folder.resolve("package-info.java")).exists();
            assertThat(Tree.read(folder.resolve("package-info.java"))).as(Tree.path(folder)).contains("@NullMarked")
                    .contains("/**");
        });
    }

    private static String placeOf(JavaClass type) {
        String file = type.getName().replace('.', '/') + ".class";
        return type.getSource().orElseThrow().getUri().toString().replace(file, "");
    }
}
