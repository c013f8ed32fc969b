package dev.fletching.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

/** Another JVM that writes an index, tells what it committed, and waits to be killed. */
final class SecondProcess implements AutoCloseable {

    static final VectorSpace SPACE = new VectorSpace("m", 4, Similarity.COSINE);
    static final int BATCH = 20;

    private final Process process;
    private final BufferedReader output;

    private SecondProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Start it: {@code hold} commits one batch and puts another; {@code loop} commits batches without end. */
    static SecondProcess start(String task, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new SecondProcess(new ProcessBuilder(java, "-Xmx256m", "-cp", classes, SecondProcess.class.getName(), task,
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Wait for the next line that it prints: how many passages it has committed. */
    long awaitCommitted() throws IOException {
        return Long.parseLong(output.readLine());
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

    private static List<IndexedPassage> batch(long from) {
        List<IndexedPassage> batch = new ArrayList<>();
        for (long i = from; i < from + BATCH; i++) {
            batch.add(new IndexedPassage(Passage.of("p" + i, "text " + i), new float[]{1, i, i % 7, i % 3}));
        }
        return batch;
    }
}
