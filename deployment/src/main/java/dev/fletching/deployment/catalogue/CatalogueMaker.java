package dev.fletching.deployment.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.ExtensionPointDescriptor;
import dev.fletching.deployment.spi.CatalogueBuildItem;

/** Makes the catalogue from what was declared, and collects everything that is wrong on the way. */
final class CatalogueMaker {

    private final Surroundings surroundings;
    private final List<Conflict> conflicts = new ArrayList<>();

    CatalogueMaker(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    CatalogueBuildItem make(List<ExtensionPointDescriptor> points, List<Declaration> declared) {
        Map<ContributionKey, Declaration> byKey = unique(declared);
        Map<ContributionKey, String> absences = absences(byKey);
        Checks checks = new Checks(surroundings, absences, conflicts::add);
        byKey.values().stream().filter(one -> absences.getOrDefault(one.key(), "").isEmpty()).forEach(checks::check);
        checks.checkConfiguration(points.stream().map(ExtensionPointDescriptor::id).toList());
        List<ContributionDescriptor> descriptors = new ArrayList<>();
        for (ExtensionPointDescriptor point : points) {
            List<Declaration> here = byKey.values().stream().filter(one -> one.key().point().equals(point.id())).toList();
            List<Declaration> present = here.stream().filter(one -> absences.getOrDefault(one.key(), "").isEmpty()).toList();
            Ordering.sort(present, conflicts::add).forEach(one -> descriptors.add(describe(one, "")));
            here.stream().filter(one -> !present.contains(one))
                    .forEach(one -> descriptors.add(describe(one, absences.getOrDefault(one.key(), ""))));
        }
        return new CatalogueBuildItem(points, descriptors);
    }

    private Map<ContributionKey, Declaration> unique(List<Declaration> declared) {
        Map<ContributionKey, Declaration> byKey = new TreeMap<>();
        for (Declaration one : declared) {
            Declaration other = byKey.putIfAbsent(one.key(), one);
            if (other != null) {
                conflicts.add(new Conflict("contribution '" + one.key() + "'", "must be declared once",
                        other.identity().className() + " of " + other.identity().plugin() + " and "
                                + one.identity().className() + " of " + one.identity().plugin(),
                        "Rename the id of one, or remove the artifact of the other."));
            }
        }
        return byKey;
    }

    private Map<ContributionKey, String> absences(Map<ContributionKey, Declaration> byKey) {
        Map<ContributionKey, String> absences = new LinkedHashMap<>();
        for (ContributionKey key : byKey.keySet()) {
            absences.put(key, switchedOff(byKey.get(key)));
        }
        Map<ContributionKey, ContributionKey> replacedBy = new TreeMap<>();
        for (Declaration one : byKey.values()) {
            if (absences.getOrDefault(one.key(), "").isEmpty()) {
                one.replaces().stream().filter(byKey::containsKey).forEach(other -> noteReplaced(replacedBy, one, other));
            }
        }
        replacedBy
                .forEach((key, by) -> absences.merge(key, "replaced by '" + by + "'", (old, now) -> old.isEmpty() ? now : old));
        return absences;
    }

    private void noteReplaced(Map<ContributionKey, ContributionKey> replacedBy, Declaration one, ContributionKey other) {
        ContributionKey earlier = replacedBy.putIfAbsent(other, one.key());
        if (earlier != null) {
            reportReplacement(one, other, "'" + earlier + "' too");
        } else if (leadsBack(replacedBy, other)) {
            reportReplacement(one, other, "a replacement in a circle");
        }
    }

    private static boolean leadsBack(Map<ContributionKey, ContributionKey> replacedBy, ContributionKey start) {
        ContributionKey at = replacedBy.get(start);
        for (int steps = 0; steps < replacedBy.size() && at != null && !at.equals(start); steps++) {
            at = replacedBy.get(at);
        }
        return start.equals(at);
    }

    private void reportReplacement(Declaration one, ContributionKey other, String value) {
        conflicts.add(
                new Conflict(one.subject(), "must be the only one that replaces '" + other + "', and not be replaced by it",
                        value, "Leave one out with " + Keys.enabled(one.key().toString()) + "=false."));
    }

    private String switchedOff(Declaration one) {
        String name = one.key().toString();
        if (surroundings.disabled().contains(name)) {
            return "switched off by " + Keys.enabled(name) + "=false";
        }
        return surroundings.nativeImage() && !one.identity().worksInNative() ? "not able to work in a native executable" : "";
    }

    private static ContributionDescriptor describe(Declaration one, String absence) {
        Declaration.Identity identity = one.identity();
        return new ContributionDescriptor(one.key(), identity.className(), identity.plugin(), identity.version(),
                identity.description(), identity.configPrefix(), identity.worksInNative(),
                one.needs().contributions().stream().map(ContributionKey::toString).sorted().toList(),
                one.replaces().stream().map(ContributionKey::toString).sorted().toList(), absence);
    }
}
