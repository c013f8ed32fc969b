package dev.fletching.embedding.djl.hub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.model.Json;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.model.ModelFolder;
import dev.fletching.embedding.djl.model.ModelSource;
import dev.fletching.embedding.djl.model.SafePath;

/**
 * Models of a hub by {@code owner/name}, kept in the cache by commit. Where the hub cannot be reached, what was downloaded
 * before is used. Safe for many threads and processes; two that want one model at the same time both get it.
 */
public final class HubModels {

    private static final Logger LOG = Logger.getLogger(HubModels.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][\\w.-]{0,95}/[A-Za-z0-9][\\w.-]{0,95}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");

    private final HubSettings settings;
    private final CacheFolder cache;
    private final HubConnection hub;
    private final Retries retries;

    /**
     * @param settings how to speak to the hub
     * @param cache gets the files
     */
    public HubModels(HubSettings settings, CacheFolder cache) {
        this.settings = settings;
        this.cache = cache;
        this.hub = new HubConnection(settings);
        this.retries = new Retries(settings.retries(), settings.backoff());
    }

    /** Whether a name has the form of an id. */
    public static boolean isId(String name) {
        return ID.matcher(name).matches() && !name.contains("..");
    }

    /** A model of the hub; nothing is asked of the hub before its card or files are. */
    public ModelSource find(String id) {
        return new ModelSource() {
            @Override
            public ModelCard card() {
                return model(id, fetch(id, false)).card();
            }

            @Override
            public LocalModel load() {
                return model(id, fetch(id, true)).load();
            }
        };
    }

    private static ModelFolder model(String id, HubFolder fetched) {
        return ModelFolder.read(id, fetched.folder(), fetched.provenance());
    }

    /**
     * Bring a model's files into the cache, or only find them there where the hub cannot be reached.
     *
     * @param weights whether the graph is wanted too
     * @throws FletchingException if there is no such model, it has no graph where one is wanted, or neither hub nor cache has it
     */
    public synchronized HubFolder fetch(String id, boolean weights) {
        if (settings.offline()) {
            return cached(id).orElseThrow(() -> new FletchingException(
                    "hub model '%s' must have been downloaded before it is used offline, and was not. Set quarkus.fletching.embedding.djl.hub.offline to false once."
                            .formatted(id)));
        }
        try {
            return download(id, weights);
        } catch (LocalWriteException e) {
            throw cache.cannotWrite(home(id), e);
        } catch (IOException e) {
            LOG.warnf(
                    "The hub could not be reached (%s); '%s' is taken from the cache where it is there. Set quarkus.fletching.embedding.djl.hub.offline to silence this.",
                    e.getMessage(), id);
            return cached(id).orElseThrow(() -> unreachable(id, e));
        }
    }

    private HubFolder download(String id, boolean weights) throws IOException {
        JsonNode info = info(id);
        String commit = info.path("sha").asText();
        if (!COMMIT.matcher(commit).matches()) {
            throw new FletchingException(
                    "the hub must name a commit for model '%s', got '%s'. Check quarkus.fletching.embedding.djl.hub.url."
                            .formatted(id, commit));
        }
        Path folder = home(id).resolve(commit);
        List<String> names = names(info, folder);
        List<String> wanted = new ArrayList<>(HubFiles.small(names));
        if (weights) {
            wanted.addAll(HubFiles.weights(id, names));
        }
        for (String name : wanted) {
            new Download(hub, retries).fetch("file '%s' of hub model '%s'".formatted(name, id),
                    address("/" + id + "/resolve/" + commit + "/" + name), SafePath.resolve(folder, name));
        }
        if (weights) {
            cache.replace(reference(id), commit);
        }
        return folder(id, commit);
    }

    private JsonNode info(String id) throws IOException {
        String subject = "hub model '%s'".formatted(id);
        URI address = URI.create(address("/api/models/" + id + "/revision/") + encoded(settings.revision()));
        byte[] json = retries.run(() -> {
            try (HubAnswer answer = hub.open(subject, address, Map.of())) {
                return answer.body().readAllBytes();
            }
        });
        return Json.read(new ByteArrayInputStream(json), address.toString());
    }

    private static List<String> names(JsonNode info, Path folder) {
        List<String> names = new ArrayList<>();
        for (JsonNode sibling : info.path("siblings")) {
            String name = sibling.path("rfilename").asText();
            SafePath.resolve(folder, name);
            names.add(name);
        }
        return names;
    }

    /** What was downloaded completely before. */
    private Optional<HubFolder> cached(String id) {
        return cache.read(reference(id)).filter(commit -> COMMIT.matcher(commit).matches()).map(commit -> folder(id, commit));
    }

    private HubFolder folder(String id, String commit) {
        return new HubFolder(home(id).resolve(commit), new Provenance(settings.url() + "/" + id, commit, "", ""));
    }

    private Path home(String id) {
        return cache.resolve("hub/" + id.replace("/", "--"));
    }

    private Path reference(String id) {
        return home(id).resolve("refs").resolve(encoded(settings.revision()));
    }

    private URI address(String path) {
        StringBuilder encoded = new StringBuilder(settings.url().toString().replaceFirst("/+$", ""));
        for (String segment : path.substring(1).split("/", -1)) {
            encoded.append('/').append(encoded(segment));
        }
        return URI.create(encoded.toString());
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private FletchingException unreachable(String id, IOException cause) {
        return new FletchingException(
                "hub '%s' must be reachable for model '%s', and is not (%s). Check the network, or quarkus.fletching.embedding.djl.hub.url."
                        .formatted(settings.url(), id, cause.getMessage()),
                cause);
    }
}
