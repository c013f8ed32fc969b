package dev.fletching.deployment.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.host.ContributionKey;

/** Checks contributions against each other and their surroundings. */
final class Checks {

    private final Surroundings surroundings;
    private final Map<ContributionKey, String> absences;
    private final Consumer<Conflict> conflicts;

    /**
     * @param surroundings what the application says
     * @param absences reason of each known contribution's absence, empty where it is present
     * @param conflicts takes what is wrong
     */
    Checks(Surroundings surroundings, Map<ContributionKey, String> absences, Consumer<Conflict> conflicts) {
        this.surroundings = surroundings;
        this.absences = absences;
        this.conflicts = conflicts;
    }

    void check(Declaration one) {
        checkApi(one);
        for (ContributionKey needed : one.needs().contributions()) {
            String absence = absences.getOrDefault(needed, "not on the class path");
            if (!absence.isEmpty()) {
                report(one, "must have contribution '" + needed + "'", "none, it is " + absence,
                        "Add or switch on '" + needed + "', or leave this one out with %s=false.");
            }
        }
        for (String name : one.needs().classes()) {
            if (!surroundings.classes().test(name)) {
                report(one, "must have class " + name + " on the class path", "none",
                        "Add the artifact that holds it, or leave this one out with %s=false.");
            }
        }
        for (String key : one.needs().config()) {
            if (!surroundings.configKeys().test(key)) {
                report(one, "must have the key " + key, "no value", "Set it, or leave this one out with %s=false.");
            }
        }
    }

    private void checkApi(Declaration one) {
        int api = one.identity().api();
        if (api != 0 && api != ApiVersion.CURRENT) {
            report(one, "must be compiled against API version " + ApiVersion.CURRENT, "version " + api,
                    "Use the version of " + one.identity().plugin()
                            + " that goes with this one, or leave it out with %s=false.");
        }
    }

    private void report(Declaration one, String rule, String value, String remedy) {
        conflicts.accept(new Conflict(one.subject(), rule, value, remedy.formatted(Keys.enabled(one.key().toString()))));
    }

    /** Checks what the configuration names. */
    void checkConfiguration(List<String> points) {
        List<ContributionKey> known = absences.keySet().stream().sorted().toList();
        surroundings.enabled().keySet().stream().sorted()
                .filter(name -> known.stream().noneMatch(key -> key.toString().equals(name)))
                .forEach(name -> conflicts.accept(new Conflict(Keys.enabled(name), "must name a contribution", "'" + name + "'",
                        "Choose one of " + known + ".")));
        surroundings.choices().forEach(choice -> check(points, choice));
    }

    private void check(List<String> points, Choice choice) {
        if (!points.contains(choice.point())) {
            conflicts.accept(new Conflict(choice.key(), "must name an extension point", "'" + choice.point() + "'",
                    "Choose one of " + points + "."));
            return;
        }
        if (!absences.getOrDefault(new ContributionKey(choice.point(), choice.id()), "unknown").isEmpty()) {
            List<String> ids = absences.entrySet().stream()
                    .filter(entry -> entry.getKey().point().equals(choice.point()) && entry.getValue().isEmpty())
                    .map(entry -> entry.getKey().id()).sorted().toList();
            conflicts.accept(new Conflict(choice.key(), "must be one of " + ids, "'" + choice.id() + "'",
                    "Set it to one of them, or add the extension that has it."));
        }
    }
}
