package dev.fletching.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.lucene.store.ByteBuffersDirectory;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

/** Another JVM that writes an index, tells what it committed, and waits to be killed. */
final class SecondProcess implements AutoCloseable {

    static final VectorSpace SPACE = new VectorSpace("m", 4, Similarity.COSINE);
    static final int BATCH = 20;

    private static final int WARM_UPS = 4;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private SecondProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader();
    }

    /**
     * Start it: {@code hold} commits one batch and puts another; {@code loop} commits batches without end; {@code numbered}
     * tells when it is ready, then commits {@link NumberedBatches} without end, once it is told to go.
     */
    static SecondProcess start(String task, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path errors = Files.createTempFile("second-process", ".txt");
        errors.toFile().deleteOnExit();
        return new SecondProcess(new ProcessBuilder(java, "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", classes, SecondProcess.class.getName(), task,
                folder.toString()).redirectError(errors.toFile()).start(), errors);
    }

    /** Wait for the next line that it prints: how many passages it has committed. */
    long awaitCommitted() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the process must tell what it committed, and ended: " + Files.readString(errors));
        }
        return Long.parseLong(line);
    }

    /** Tell it to begin. */
    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Let it run for a while, then kill it; fails where it ended by itself. */
    void killAfter(int millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the process must run until it is killed, and ended with " + process.exitValue());
        }
        kill();
    }

    /** Kill it without a warning; by its handle, which leaves the output open. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** The last number that it printed before it died, or what was known before. */
    long lastCommitted(long known) throws IOException {
        long last = known;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            last = line.isBlank() ? last : Math.max(last, Long.parseLong(line));
        }
        return last;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("numbered")) {
            warmUp(Path.of(arguments[1]));
            System.out.println(0);
            System.in.read();
            writeNumbered(Path.of(arguments[1]));
        }
        PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(Path.of(arguments[1]), SPACE);
        do {
            index.put(batch(index.count()));
            index.commit();
            System.out.println(index.count());
        } while (arguments[0].equals("loop"));
        index.put(batch(index.count()));
        index.delete(List.of("p0"));
        System.out.println(index.count());
        System.in.read();
    }

    /** Load all classes, so that it is the writing that is killed, most of the time. */
    private static void warmUp(Path folder) {
        LuceneIndexes inMemory = new LuceneIndexes(LuceneSettings.DEFAULT, at -> new ByteBuffersDirectory());
        try (PassageIndex index = inMemory.open(folder, SPACE)) {
            for (int i = 0; i < WARM_UPS; i++) {
                NumberedBatches.commitNext(index);
            }
        }
    }

    private static void writeNumbered(Path folder) {
        PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(folder, SPACE);
        while (true) {
            System.out.println(NumberedBatches.commitNext(index));
        }
    }

    private static List<IndexedPassage> batch(long from) {
        List<IndexedPassage> batch = new ArrayList<>();
        for (long i = from; i < from + BATCH; i++) {
            batch.add(new IndexedPassage(Passage.of("p" + i, "text " + i), new float[]{1, i, i % 7, i % 3}));
        }
        return batch;
    }
}
