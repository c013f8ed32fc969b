package dev.fletching.api.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.fletching.api.index.Passage;

class RetrieverTest {

    private static final Retriever TEN = request -> IntStream.rangeClosed(1, Math.min(10, request.k()))
            .mapToObj(rank -> new Retrieved(rank, 1.0 / rank, "share", Passage.of("p" + rank, "text"))).toList();

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        assertThat(TEN.page(RetrievalRequest.of("q", 4), 0)).extracting(Retrieved::rank).containsExactly(1, 2, 3, 4);
        assertThat(TEN.page(RetrievalRequest.of("q", 4), 4)).extracting(Retrieved::rank).containsExactly(5, 6, 7, 8);
        assertThat(TEN.page(RetrievalRequest.of("q", 4), 8)).extracting(Retrieved::rank).containsExactly(9, 10);
        assertThat(TEN.page(RetrievalRequest.of("q", 4), 12)).isEmpty();
    }

    @Test
    void a_refiner_gets_the_candidates_that_it_wants_with_their_ranks_so_far() {
        List<Retrieved> found = TEN.refined("ten", new Reversed()).retrieve("q", 2);
        assertThat(found).extracting(one -> one.passage().id()).containsExactly("p6", "p5");
        assertThat(found.get(0)).returns(1, Retrieved::rank).returns("reversed", Retrieved::scale)
                .returns(List.of(new StageRank("ten", 6, 1.0 / 6, "share")), Retrieved::stages);
    }

    @Test
    void refiners_stand_in_a_row() {
        List<Retrieved> found = TEN.refined("ten", new Reversed()).refined("once", new Reversed()).retrieve("q", 1);
        assertThat(found.get(0).passage().id()).isEqualTo("p7");
        assertThat(found.get(0).stages()).extracting(StageRank::stage).containsExactly("ten", "once");
    }

    /** The last of three times as many comes first. */
    private static final class Reversed implements Refiner {

        @Override
        public int candidates(int k) {
            return 3 * k;
        }

        @Override
        public List<Retrieved> refine(RetrievalRequest request, List<Retrieved> candidates) {
            List<Retrieved> ranking = new ArrayList<>();
            for (int i = candidates.size() - 1; i >= 0 && ranking.size() < request.k(); i--) {
                ranking.add(candidates.get(i).ranked(ranking.size() + 1, -i, "reversed"));
            }
            return ranking;
        }
    }
}
