package dev.fletching.frontend.cli.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.frontend.cli.output.TemporaryFolder;

/**
 * The sample documents and questions, unpacked into a folder of their own that goes when this is closed.
 */
public final class Sample implements AutoCloseable {

    private static final String PLACE = "/META-INF/fletching/sample/";
    private static final String DOCUMENTS = "documents.jsonl";
    private static final String QUESTIONS = "questions.json";

    private static final List<String> EXAMPLES = List.of("What keeps an arrow from tumbling in flight?",
            "How do thousands of birds turn together although none is in charge?",
            "How were tiny Pacific islands found without any instruments?");

    private final TemporaryFolder folder;

    private Sample(TemporaryFolder folder) {
        this.folder = folder;
    }

    /**
     * Unpack the sample.
     *
     * @throws FletchingException if the folder for temporary files cannot be written
     */
    public static Sample unpack() {
        Sample sample = new Sample(TemporaryFolder.of("quickstart"));
        try {
            for (String file : List.of(DOCUMENTS, QUESTIONS)) {
                sample.copy(file);
            }
            return sample;
        } catch (IOException e) {
            sample.close();
            throw new FletchingException("the folder for temporary files must be writable: " + e.getMessage()
                    + ". Choose another, as in FLETCHING_JAVA_OPTS=-Djava.io.tmpdir=DIR.", e);
        }
    }

    private void copy(String file) throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream(PLACE + file)) {
            if (in == null) {
                throw new FletchingException("the sample must hold '" + file + "', got none. Report this.");
            }
            Files.copy(in, folder.path().resolve(file));
        }
    }

    /** The file of documents. */
    public Path documents() {
        return folder.path().resolve(DOCUMENTS);
    }

    /** The questions with their answers, as a data set. */
    public Path questions() {
        return folder.path().resolve(QUESTIONS);
    }

    /** Questions to show. */
    public List<String> examples() {
        return EXAMPLES;
    }

    /** A folder for an index; not there yet. */
    public Path index() {
        return folder.path().resolve("index");
    }

    /** Removes the folder, as far as the system lets it. */
    @Override
    public void close() {
        folder.close();
    }
}
