package dev.fletching.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The shipped classes: the host's and every extension's, without tests. */
final class Code {

    /** The host's packages: everything of ours that is neither the API nor a plugin. */
    static final String[] HOST = {"dev.fletching.runtime..", "dev.fletching.deployment.."};

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.fletching");

    private Code() {}

    static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    /** Match our own classes outside the given packages. */
    static DescribedPredicate<JavaClass> oursOutside(String... packages) {
        return JavaClass.Predicates.resideInAPackage("dev.fletching..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages)))
                .as("classes of ours outside %s", String.join(", ", packages));
    }
}
