package dev.fletching.deployment.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;

import dev.fletching.api.Configured;
import io.quarkus.arc.processor.InjectionPointInfo;

/**
 * Finds out which configured instances of a type the application injects.
 *
 * @since 0.1
 */
public final class InjectedNames {

    /** The instance that has no name in the configuration. */
    public static final String DEFAULT = "<default>";

    private static final DotName CONFIGURED = DotName.createSimple(Configured.class);

    private final Collection<InjectionPointInfo> injectionPoints;

    /** @param injectionPoints all of the application */
    public InjectedNames(Collection<InjectionPointInfo> injectionPoints) {
        this.injectionPoints = injectionPoints;
    }

    /** Names of the instances of a type, sorted; the default one under its own name. */
    public Set<String> of(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (InjectionPointInfo point : injectionPoints) {
            if (required(point).equals(DotName.createSimple(type))) {
                qualifier(point).or(() -> defaultOf(point)).ifPresent(names::add);
            }
        }
        return names;
    }

    private static DotName required(InjectionPointInfo point) {
        Type type = point.getRequiredType();
        boolean wrapped = point.isProgrammaticLookup() && type.kind() == Type.Kind.PARAMETERIZED_TYPE;
        List<Type> arguments = wrapped ? ((ParameterizedType) type).arguments() : List.of();
        return arguments.isEmpty() ? type.name() : arguments.get(0).name();
    }

    private static Optional<String> qualifier(InjectionPointInfo point) {
        return point.getRequiredQualifiers().stream().filter(one -> one.name().equals(CONFIGURED)).findFirst()
                .map(AnnotationInstance::value).map(value -> value.asString());
    }

    private static Optional<String> defaultOf(InjectionPointInfo point) {
        return point.hasDefaultedQualifier() ? Optional.of(DEFAULT) : Optional.empty();
    }
}
