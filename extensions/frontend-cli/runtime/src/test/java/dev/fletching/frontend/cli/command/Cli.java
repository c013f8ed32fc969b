package dev.fletching.frontend.cli.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.RebuildReport;
import dev.fletching.api.ingest.RebuildRequest;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine;

/** Runs a command line against fakes, with its streams caught. */
final class Cli {

    final FakeEmbedders embedders = new FakeEmbedders();
    final FakeContributions contributions = new FakeContributions();
    final FakeRerankers rerankers = new FakeRerankers();
    final FakeRetrievers retrievers = new FakeRetrievers(contributions);
    final List<IngestRequest> ingested = new ArrayList<>();
    final List<RebuildRequest> rebuilt = new ArrayList<>();
    IngestReport ingestReport = new IngestReport(1, 2, 0, List.of(), List.of());
    byte[] input = {};
    boolean interactive;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... arguments) {
        return run(out, arguments);
    }

    int run(OutputStream standardOutput, String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), standardOutput, err, interactive);
        Ingestion ingestion = () -> (request, progress) -> {
            ingested.add(request);
            return ingestReport;
        };
        Rebuilding rebuilding = () -> (request, progress) -> {
            rebuilt.add(request);
            return new RebuildReport(request.from().count(), request.embedder().isEmpty() ? 0 : 1, 0);
        };
        List<Object> beans = List.of(embedders, rerankers, retrievers, contributions, ingestion, rebuilding, terminal);
        return CommandLines.of(new FletchingCommand(), new Factory(beans), terminal, new ApplicationVersion("9.9"),
                List.of(arguments)).execute(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    byte[] outBytes() {
        return out.toByteArray();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toByteArray());
    }

    /** Gives constructors the beans that they ask for. */
    private record Factory(List<Object> beans) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!type.getName().startsWith("dev.fletching") || type.isEnum()) {
                return CommandLine.defaultFactory().create(type);
            }
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            Object[] arguments = new Object[constructor.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                Class<?> wanted = constructor.getParameterTypes()[i];
                arguments[i] = beans.stream().filter(wanted::isInstance).findFirst().orElseThrow();
            }
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(arguments));
        }
    }
}
