package dev.fletching.evaluator.retrieval.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest.OfEmbedder;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.host.Contributions;
import io.quarkus.test.QuarkusUnitTest;

class EvaluatorRetrievalTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    Contributions contributions;

    @Test
    void the_host_has_the_evaluators_and_the_readers() {
        assertThat(contributions.ids(Evaluator.class)).containsExactlyInAnyOrder("retrieval", "run", "retriever");
        assertThat(contributions.ids(DatasetReader.class)).containsExactlyInAnyOrder("qa-json", "beir");
        assertThat(contributions.get(Evaluator.class, "run").measures()).contains("map", "ndcg_cut_10");
    }

    @Test
    void the_evaluator_asks_the_host_for_readers() {
        Evaluator evaluator = contributions.get(Evaluator.class, "retrieval");
        assertThat(evaluator.measures()).hasSize(15);
        OfEmbedder request = new OfEmbedder(Path.of("pom.xml"), new NoModel(), EvaluationOptions.DEFAULTS);
        assertThatThrownBy(() -> evaluator.evaluate(request, ProgressListener.SILENT)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("relevant_docs").hasMessageContaining("corpus.jsonl");
    }

    /** Must not be asked, for the data are refused first. */
    private static final class NoModel implements Embedder {

        @Override
        public ModelCard model() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Embedding> embed(List<String> texts, TextRole role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TokenSpans tokenSpans(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
