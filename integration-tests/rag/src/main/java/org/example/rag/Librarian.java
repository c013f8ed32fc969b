package org.example.rag;

import dev.langchain4j.service.Result;
import dev.langchain4j.service.SystemMessage;
import io.quarkiverse.langchain4j.RegisterAiService;

/** Answers from the passages that the retrieval augmentor puts into the prompt. */
@RegisterAiService
public interface Librarian {

    /** Answer a question; the result also has the passages. */
    @SystemMessage("""
            Answer from the passages in the message alone. After each statement name the source and page of its passage in
            brackets. Where the passages do not tell, say that you do not know.
            """)
    Result<String> answer(String question);
}
