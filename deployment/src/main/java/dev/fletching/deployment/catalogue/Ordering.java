package dev.fletching.deployment.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.fletching.api.host.ContributionKey;

/**
 * Sorts the contributions of one extension point by first, last, before and after, and by id where these leave it open
 * (Kahn's topological sort that always takes the smallest id).
 */
final class Ordering {

    private final Map<ContributionKey, Set<ContributionKey>> earlier = new TreeMap<>();

    private Ordering(List<Declaration> declared) {
        declared.forEach(one -> earlier.put(one.key(), new LinkedHashSet<>()));
        for (Declaration one : declared) {
            one.order().after().forEach(other -> link(other, one.key()));
            one.order().before().forEach(other -> link(one.key(), other));
            for (Declaration other : declared) {
                if (rank(one) < rank(other)) {
                    link(one.key(), other.key());
                }
            }
        }
    }

    private static int rank(Declaration one) {
        return (one.order().first() ? -1 : 0) + (one.order().last() ? 1 : 0);
    }

    private void link(ContributionKey first, ContributionKey second) {
        if (earlier.containsKey(first) && earlier.containsKey(second)) {
            earlier.get(second).add(first);
        }
    }

    /** Sorts; a cycle is reported, and its members stand at the end in the order of their ids. */
    static List<Declaration> sort(List<Declaration> declared, Consumer<Conflict> conflicts) {
        Ordering ordering = new Ordering(declared);
        List<ContributionKey> sorted = new ArrayList<>();
        boolean taken = true;
        while (taken) {
            taken = ordering.takeNext(sorted);
        }
        if (!ordering.earlier.isEmpty()) {
            conflicts.accept(ordering.cycle());
            sorted.addAll(ordering.earlier.keySet());
        }
        return declared.stream().sorted(Comparator.comparingInt(one -> sorted.indexOf(one.key()))).toList();
    }

    private boolean takeNext(List<ContributionKey> sorted) {
        for (Map.Entry<ContributionKey, Set<ContributionKey>> entry : earlier.entrySet()) {
            if (sorted.containsAll(entry.getValue())) {
                sorted.add(entry.getKey());
                earlier.remove(entry.getKey());
                return true;
            }
        }
        return false;
    }

    private Conflict cycle() {
        List<ContributionKey> path = new ArrayList<>();
        Set<ContributionKey> seen = new HashSet<>();
        ContributionKey at = earlier.keySet().iterator().next();
        while (seen.add(at)) {
            path.add(at);
            at = earlier.get(at).stream().filter(earlier::containsKey).findFirst().orElseThrow();
        }
        List<ContributionKey> members = new ArrayList<>(path.subList(path.indexOf(at), path.size()).reversed());
        Collections.rotate(members, -members.indexOf(Collections.min(members)));
        List<String> round = new ArrayList<>(members.stream().map(ContributionKey::id).toList());
        round.add(round.get(0));
        return new Conflict("order of '" + at.point() + "'", "must be free of cycles", String.join(" before ", round),
                "Remove one of first, last, before and after, or leave one of them out with %s=false."
                        .formatted(Keys.enabled(at.toString())));
    }
}
