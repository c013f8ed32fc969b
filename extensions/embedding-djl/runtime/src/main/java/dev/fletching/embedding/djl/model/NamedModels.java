package dev.fletching.embedding.djl.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.token.TextRules;

/**
 * The models that have a card on the class path. Every jar may add some: it lists its cards in
 * {@code META-INF/fletching/models/index}, one file name a line.
 * <p>
 * Safe for many threads.
 */
public final class NamedModels {

    private static final String FOLDER = "META-INF/fletching/models/";

    private final ClassLoader loader;
    private final CacheFolder cache;
    private final SortedMap<String, NamedModel> byName;

    /**
     * Read the cards.
     *
     * @param loader sees the cards and the jars of the models
     * @param cache gets the files of models that are opened
     */
    public NamedModels(ClassLoader loader, CacheFolder cache) {
        this.loader = loader;
        this.cache = cache;
        this.byName = Collections.unmodifiableSortedMap(readCards());
    }

    /** The cards of the models whose files are here, sorted by name. */
    public List<ModelCard> cards() {
        return byName.values().stream().filter(this::isThere).map(NamedModel::card).toList();
    }

    /**
     * Find a model by name.
     *
     * @throws FletchingException if the model is known but its jar is not there; names the jar
     */
    public Optional<ModelSource> find(String name) {
        NamedModel model = byName.get(name);
        if (model == null) {
            return Optional.empty();
        }
        if (!isThere(model)) {
            throw missing(model);
        }
        return Optional.of(source(model));
    }

    /** The names of all cards, sorted, be the files there or not. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Whether a model of this name has a card, be its files there or not. */
    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** The files of a model as resources, so that a native executable can carry them; nothing where no card has the name. */
    public List<String> resources(String name) {
        NamedModel model = byName.get(name);
        return model == null ? List.of() : List.of(model.graph().resource(), model.tokenizer().resource());
    }

    private boolean isThere(NamedModel model) {
        return isThere(model.graph()) && isThere(model.tokenizer());
    }

    /**
     * An executable carries few models, so what an application in the JVM has unpacked serves it as well. In the JVM the class
     * path alone counts: what happens to be in a cache must not hide that a jar is missing.
     */
    private boolean isThere(NamedModel.File file) {
        return loader.getResource(file.resource()) != null
                || inExecutable() && Files.isRegularFile(cache.resolve(place(file)));
    }

    private static boolean inExecutable() {
        return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
    }

    private static FletchingException missing(NamedModel model) {
        if (!inExecutable()) {
            return new FletchingException("model '%s' must be on the class path, and is not. Add the dependency %s."
                    .formatted(model.card().name(), model.artifact()));
        }
        return new FletchingException(
                "model '%s' must be in this executable or in its cache, and is in neither. Use it once with the application in the JVM, give a folder or owner/name of a hub, or build with quarkus.fletching.embedding.djl.native-models naming it."
                        .formatted(model.card().name()));
    }

    private ModelSource source(NamedModel model) {
        return new ModelSource() {
            @Override
            public ModelCard card() {
                return model.card();
            }

            @Override
            public LocalModel load() {
                return new LocalModel(model.card(), unpack(model.graph()), unpack(model.tokenizer()),
                        new TextRules(model.card().maxTokens(), false, 0), model.head(), true);
            }
        };
    }

    private Path unpack(NamedModel.File file) {
        return cache.keep(place(file), file.sha256(), () -> open(file.resource()));
    }

    private static String place(NamedModel.File file) {
        return "models/" + file.sha256() + "/" + file.resource();
    }

    private InputStream open(String resource) throws IOException {
        InputStream in = loader.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("resource '" + resource + "' is not on the class path");
        }
        return in;
    }

    private SortedMap<String, NamedModel> readCards() {
        SortedMap<String, NamedModel> cards = new TreeMap<>();
        try {
            for (URL index : Collections.list(loader.getResources(FOLDER + "index"))) {
                for (String file : lines(index)) {
                    NamedModel model = readCard(FOLDER + file);
                    cards.put(model.card().name(), model);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("model cards must be readable, and are not", e);
        }
        return cards;
    }

    private NamedModel readCard(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return CardReader.read(Json.read(in, resource));
        }
    }

    private static List<String> lines(URL index) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
