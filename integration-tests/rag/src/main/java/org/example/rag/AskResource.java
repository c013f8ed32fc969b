package org.example.rag;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.service.Result;

/** Takes questions over HTTP. */
@Path("/ask")
public class AskResource {

    private final Librarian librarian;

    AskResource(Librarian librarian) {
        this.librarian = librarian;
    }

    /** Answer a question with the passages that the chat model was given. */
    @POST
    public Answer ask(String question) {
        Result<String> result = librarian.answer(question);
        List<Content> sources = result.sources();
        return new Answer(result.content(), sources == null ? List.of() : sources.stream().map(Citation::of).toList());
    }
}
