package dev.fletching.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Set;
import java.util.logging.Level;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructorCall;

class CodeHabitsTest {

    private static final Set<String> BARE = Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable",
            "java.lang.Error");

    @Test
    void nothing_but_the_command_line_prints() {
        Code.check(noClasses().that().resideOutsideOfPackage("dev.fletching.frontend.cli..").should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("a library answers by values and exceptions, or logs"));
    }

    @Test
    void nobody_prints_a_stack_trace_to_wherever_it_goes() {
        Code.check(noClasses().should()
                .callMethodWhere(target(name("printStackTrace")).and(target(rawParameterTypes(new Class<?>[0]))))
                .because("an exception is handled, or passed on with its cause"));
    }

    @Test
    void only_the_command_line_writes_a_stack_trace_on_request() {
        Code.check(noClasses().that().resideOutsideOfPackage("dev.fletching.frontend.cli..").should()
                .callMethodWhere(target(name("printStackTrace")))
                .because("only the command line has somebody in front of it who can ask for one"));
    }

    @Test
    void logs_go_through_jboss_logging() {
        Code.check(noClasses().that().resideOutsideOfPackage("..deployment..")
                .should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .because("one logger interface means one way to configure it"));
        Code.check(noClasses().should().dependOnClassesThat(
                resideInAnyPackage("java.util.logging..", "org.slf4j..").and(not(type(Level.class))))
                .because("a build step may name the level of a category, and nothing else of another logger"));
    }

    @Test
    void nobody_creates_a_bare_exception() {
        Code.check(noClasses().should().callConstructorWhere(bare())
                .because("a caller cannot tell a bare exception from any other; take the type that says what went wrong"));
    }

    @Test
    void static_fields_are_final() {
        Code.check(fields().that().areStatic().should().beFinal().because("global state has no owner"));
    }

    private static DescribedPredicate<JavaConstructorCall> bare() {
        return DescribedPredicate.describe("a bare exception is created",
                call -> BARE.contains(call.getTargetOwner().getName()) && !isSuperCall(call));
    }

    private static boolean isSuperCall(JavaConstructorCall call) {
        return call.getOrigin().isConstructor() && call.getOriginOwner().getRawSuperclass()
                .filter(parent -> parent.equals(call.getTargetOwner())).isPresent();
    }
}
