package dev.fletching.runtime.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jboss.logging.Logger;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionException;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.host.Explained;
import dev.fletching.api.host.ExtensionPointDescriptor;

/**
 * The plugin host: holds the catalogue, and creates a contribution when it is first used.
 */
public final class ContributionHost implements Contributions {

    private static final Logger LOG = Logger.getLogger(ContributionHost.class);

    private final List<ExtensionPointDescriptor> points;
    private final Map<ContributionKey, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> selected;
    private final Function<ContributionDescriptor, Object> creator;

    /**
     * @param catalogue what the build found
     * @param selected id of the contribution to use, by id of extension point
     * @param creator makes an instance of a contribution
     * @throws FletchingException if a selection names a point or a contribution that is not there
     */
    public ContributionHost(CatalogueData catalogue, Map<String, String> selected,
            Function<ContributionDescriptor, Object> creator) {
        this.points = List.copyOf(catalogue.points());
        this.selected = Map.copyOf(selected);
        this.creator = creator;
        catalogue.contributions().forEach(one -> cells.put(one.key(), new Cell(one)));
        this.selected.forEach(this::requireSelectable);
    }

    private void requireSelectable(String point, String id) {
        if (points.stream().noneMatch(one -> one.id().equals(point))) {
            throw new FletchingException("%s must name an extension point, got '%s'. Choose one of %s."
                    .formatted(SelectionKey.of(point), point, points.stream().map(ExtensionPointDescriptor::id).toList()));
        }
        if (!ids(point).contains(id)) {
            throw new FletchingException(
                    "%s must be one of %s, got '%s'. Set it to one of them, or add the extension that has it."
                            .formatted(SelectionKey.of(point), ids(point), id));
        }
    }

    @Override
    public <T> T get(Class<T> point, String id) {
        return point.cast(instance(new ContributionKey(idOf(point), id)));
    }

    private Object instance(ContributionKey key) {
        Cell cell = cells.get(key);
        if (cell == null || !cell.descriptor().present()) {
            throw new ContributionException(key, missing(key, cell));
        }
        return cell.get(creator);
    }

    private String missing(ContributionKey key, Cell cell) {
        if (cell == null) {
            return "%s must be one of %s, got '%s'. Add the extension that has it."
                    .formatted(key.point(), ids(key.point()), key.id());
        }
        return "contribution '%s' must be in the application, but it was left out: %s.".formatted(key,
                cell.descriptor().absence());
    }

    @Override
    public <T> T selected(Class<T> point) {
        String id = idOf(point);
        List<String> ids = ids(id);
        if (selected.containsKey(id)) {
            return get(point, Objects.requireNonNull(selected.get(id)));
        }
        if (ids.size() == 1) {
            return get(point, ids.get(0));
        }
        ContributionKey none = new ContributionKey(id, "");
        if (ids.isEmpty()) {
            throw new ContributionException(none,
                    "%s must have a contribution, got none. Add an extension that has one.".formatted(id));
        }
        throw new ContributionException(none, "%s must be chosen where several are there, got %s. Set %s to one of them."
                .formatted(id, ids, SelectionKey.of(id)));
    }

    @Override
    public <T> List<T> all(Class<T> point) {
        List<T> working = new ArrayList<>();
        for (String id : ids(point)) {
            try {
                working.add(get(point, id));
            } catch (ContributionException e) {
                LOG.debugf(e, "'%s' is in quarantine", e.key());
            }
        }
        return working;
    }

    @Override
    public List<String> ids(Class<?> point) {
        return ids(idOf(point));
    }

    private List<String> ids(String point) {
        return cells.values().stream().map(Cell::descriptor)
                .filter(one -> one.present() && one.key().point().equals(point))
                .map(one -> one.key().id()).toList();
    }

    private String idOf(Class<?> point) {
        return points.stream().filter(one -> one.interfaceName().equals(point.getName())).findFirst()
                .map(ExtensionPointDescriptor::id)
                .orElseThrow(() -> new IllegalArgumentException(
                        point.getName() + " must be an interface marked @ExtensionPoint that the build has seen"));
    }

    @Override
    public List<ExtensionPointDescriptor> points() {
        return points;
    }

    @Override
    public List<ContributionStatus> statuses() {
        return cells.values().stream().map(Cell::status).map(this::withSelection).toList();
    }

    @Override
    public Map<String, String> facts(ContributionKey key) {
        if (!(instance(key) instanceof Explained explained)) {
            return Map.of();
        }
        try {
            return explained.facts();
        } catch (RuntimeException e) {
            LOG.debugf(e, "'%s' cannot tell its facts", key);
            return Map.of("unknown", "it failed to tell: " + e);
        }
    }

    private ContributionStatus withSelection(ContributionStatus status) {
        ContributionKey key = status.descriptor().key();
        String chosen = selected.getOrDefault(key.point(), key.id());
        if (status.state() != ContributionState.AVAILABLE || chosen.equals(key.id())) {
            return status;
        }
        return new ContributionStatus(status.descriptor(), status.state(),
                "not used unless asked for by id: %s=%s".formatted(SelectionKey.of(key.point()), chosen));
    }
}
