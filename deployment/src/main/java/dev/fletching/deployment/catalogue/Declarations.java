package dev.fletching.deployment.catalogue;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.fletching.api.Contribution;
import dev.fletching.api.ExtensionPoint;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.ExtensionPointDescriptor;

/** Reads extension points and contributions from the index, without loading a class. */
final class Declarations {

    private static final DotName POINT = DotName.createSimple(ExtensionPoint.class);
    private static final DotName CONTRIBUTION = DotName.createSimple(Contribution.class);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final IndexView index;
    private final Plugins plugins;
    private final Consumer<Conflict> conflicts;
    private final TreeMap<String, ClassInfo> points = new TreeMap<>();

    Declarations(IndexView index, Plugins plugins, Consumer<Conflict> conflicts) {
        this.index = index;
        this.plugins = plugins;
        this.conflicts = conflicts;
        classes(POINT).forEach(this::notePoint);
    }

    private List<ClassInfo> classes(DotName annotation) {
        return index.getAnnotations(annotation).stream().map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS).map(AnnotationTarget::asClass)
                .sorted(Comparator.comparing(ClassInfo::name)).toList();
    }

    private void notePoint(ClassInfo type) {
        String id = type.declaredAnnotation(POINT).value().asString();
        if (!type.isInterface() || !ID.matcher(id).matches()) {
            conflicts.accept(new Conflict("extension point '" + id + "'", "must be an interface with an id that matches " + ID,
                    type.name().toString(), "Mend the class marked @ExtensionPoint."));
            return;
        }
        ClassInfo other = points.putIfAbsent(id, type);
        if (other != null) {
            conflicts.accept(new Conflict("extension point '" + id + "'", "must be declared once",
                    other.name() + " and " + type.name(), "Rename one of them."));
        }
    }

    List<ExtensionPointDescriptor> points() {
        return points.entrySet().stream()
                .map(entry -> new ExtensionPointDescriptor(entry.getKey(), entry.getValue().name().toString())).toList();
    }

    List<Declaration> contributions() {
        List<Declaration> declared = new ArrayList<>();
        classes(CONTRIBUTION).forEach(type -> declare(type).ifPresent(declared::add));
        return declared;
    }

    private Optional<Declaration> declare(ClassInfo type) {
        Values values = new Values(type.declaredAnnotation(CONTRIBUTION), index);
        String id = values.text("id");
        String subject = "contribution '" + id + "' (" + type.name() + ")";
        if (!ID.matcher(id).matches()) {
            conflicts.accept(new Conflict(subject, "must have an id that matches " + ID, "'" + id + "'", "Rename it."));
            return Optional.empty();
        }
        List<String> served = points.keySet().stream().filter(point -> serves(type, points.get(point).name())).toList();
        if (served.size() != 1) {
            conflicts.accept(new Conflict(subject, "must implement exactly one extension point", served.toString(),
                    served.isEmpty() ? "Implement one of " + points.keySet() + "." : "Make a class for each."));
            return Optional.empty();
        }
        if (!instantiable(type)) {
            conflicts.accept(new Conflict(subject, "must be a class that can be created",
                    type.isInterface() ? "an interface" : "an abstract or inner class",
                    "Mark a top-level or static class that is not abstract."));
            return Optional.empty();
        }
        return Optional.of(declaration(type, values, new ContributionKey(served.get(0), id)));
    }

    private static boolean instantiable(ClassInfo type) {
        boolean inner = type.nestingType() != ClassInfo.NestingType.TOP_LEVEL && !Modifier.isStatic(type.flags());
        return !type.isInterface() && !Modifier.isAbstract(type.flags()) && !inner;
    }

    private boolean serves(ClassInfo type, DotName point) {
        return index.getAllKnownImplementations(point).contains(type);
    }

    private Declaration declaration(ClassInfo type, Values values, ContributionKey key) {
        String plugin = plugins.of(type.name());
        return new Declaration(key,
                new Declaration.Identity(type.name().toString(), plugin, plugins.version(plugin), values.text("description"),
                        values.text("configPrefix"), values.flag("worksInNative"), values.number("api")),
                new Declaration.Order(values.flag("first"), values.flag("last"), keys(values, "before", key),
                        keys(values, "after", key)),
                new Declaration.Needs(keys(values, "requires", key), values.texts("requiresClasses"),
                        values.texts("requiresConfig")),
                keys(values, "replaces", key));
    }

    private static Set<ContributionKey> keys(Values values, String member, ContributionKey of) {
        Set<ContributionKey> keys = new TreeSet<>();
        for (String name : values.texts(member)) {
            int slash = name.indexOf('/');
            keys.add(slash < 0
                    ? new ContributionKey(of.point(), name)
                    : new ContributionKey(name.substring(0, slash), name.substring(slash + 1)));
        }
        return keys;
    }

    /** Members of an annotation, their defaults included. */
    private record Values(AnnotationInstance annotation, IndexView index) {

        String text(String member) {
            return annotation.valueWithDefault(index, member).asString();
        }

        boolean flag(String member) {
            return annotation.valueWithDefault(index, member).asBoolean();
        }

        int number(String member) {
            return annotation.valueWithDefault(index, member).asInt();
        }

        List<String> texts(String member) {
            return Arrays.asList(annotation.valueWithDefault(index, member).asStringArray());
        }
    }
}
