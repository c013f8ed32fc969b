package dev.fletching.api.retrieval;

import java.util.ArrayList;
import java.util.List;

/**
 * A retriever whose ranking is ranked anew.
 *
 * @param name what the retriever is called among the stages
 * @param retriever finds the candidates
 * @param refiner ranks them
 */
record RefinedRetriever(String name, Retriever retriever, Refiner refiner) implements Retriever {

    @Override
    public List<Retrieved> retrieve(RetrievalRequest request) {
        int candidates = Math.max(request.k(), refiner.candidates(request.k()));
        return refiner.refine(request, traced(retriever.retrieve(request.withK(candidates))));
    }

    private List<Retrieved> traced(List<Retrieved> found) {
        List<Retrieved> traced = new ArrayList<>(found.size());
        for (Retrieved one : found) {
            List<StageRank> stages = new ArrayList<>(one.stages());
            stages.add(new StageRank(name, one.rank(), one.score(), one.scale()));
            traced.add(new Retrieved(one.rank(), one.score(), one.scale(), one.passage(), stages));
        }
        return traced;
    }
}
