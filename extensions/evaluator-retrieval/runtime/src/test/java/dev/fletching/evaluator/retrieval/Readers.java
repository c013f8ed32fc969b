package dev.fletching.evaluator.retrieval;

import java.util.List;
import java.util.Map;

import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.host.ExtensionPointDescriptor;
import dev.fletching.evaluator.retrieval.data.BeirReader;
import dev.fletching.evaluator.retrieval.data.QaJsonReader;

/** A host that has this extension's readers and nothing else. */
final class Readers implements Contributions {

    private final List<DatasetReader> readers = List.of(new QaJsonReader(), new BeirReader());

    @Override
    public <T> List<T> all(Class<T> point) {
        return readers.stream().map(point::cast).toList();
    }

    @Override
    public <T> T get(Class<T> point, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T selected(Class<T> point) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> ids(Class<?> point) {
        return List.of("qa-json", "beir");
    }

    @Override
    public List<ExtensionPointDescriptor> points() {
        return List.of();
    }

    @Override
    public List<ContributionStatus> statuses() {
        return List.of();
    }

    @Override
    public Map<String, String> facts(ContributionKey key) {
        return Map.of();
    }
}
