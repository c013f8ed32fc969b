package dev.fletching.runtime.instances;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;
import dev.fletching.runtime.config.FletchingRunTimeConfig;

/**
 * The providers of models of one kind: a selected one alone is asked, otherwise the first that recognises a name.
 *
 * @param <P> the extension point
 */
final class Providers<P> {

    private final Contributions contributions;
    private final FletchingRunTimeConfig config;
    private final Class<P> point;
    private final String pointId;
    private final BiPredicate<P, String> recognizes;

    /**
     * @param pointId id of the extension point
     * @param recognizes whether a provider recognises a model's name
     */
    Providers(Contributions contributions, FletchingRunTimeConfig config, Class<P> point, String pointId,
            BiPredicate<P, String> recognizes) {
        this.contributions = contributions;
        this.config = config;
        this.point = point;
        this.pointId = pointId;
        this.recognizes = recognizes;
    }

    /** Those that may be asked; fails where there is none. */
    List<P> all() {
        if (config.selected().containsKey(pointId)) {
            return List.of(contributions.selected(point));
        }
        List<P> providers = contributions.all(point);
        return providers.isEmpty() ? List.of(contributions.selected(point)) : providers;
    }

    /**
     * The one of an id, else that of a model. Where there is one alone, it says best itself what is wrong with a name.
     *
     * @param unknown what to throw where several are there and none recognises the model
     */
    P of(Optional<String> id, String model, Supplier<FletchingException> unknown) {
        if (id.isPresent()) {
            return contributions.get(point, id.get());
        }
        List<P> providers = all();
        Optional<P> found = providers.stream().filter(one -> recognizes.test(one, model)).findFirst();
        if (found.isPresent() || providers.size() == 1) {
            return found.orElseGet(() -> providers.get(0));
        }
        throw unknown.get();
    }

    /** Ids of all that the application has. */
    List<String> ids() {
        return contributions.ids(point);
    }
}
