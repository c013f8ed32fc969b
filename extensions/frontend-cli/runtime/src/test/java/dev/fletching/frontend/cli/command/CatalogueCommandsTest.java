package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class CatalogueCommandsTest {

    private final Cli cli = new Cli();

    @Test
    void models_are_listed_with_the_prompts_that_are_on() throws IOException {
        assertThat(cli.run("models", "list")).isZero();
        assertThat(cli.out().lines()).hasSize(3).anyMatch(line -> line.startsWith("asking") && line.contains("query: query"));

        cli.run("models", "list", "--format", "json");
        assertThat(cli.json()).hasSize(2);
        assertThat(cli.json().get(1).get("query_prompt").asText()).isEqualTo("query");
        assertThat(cli.json().get(0).get("query_prompt").isNull()).isTrue();
    }

    @Test
    void a_model_is_shown_with_its_card() throws IOException {
        assertThat(cli.run("models", "show", "asking")).isZero();
        assertThat(cli.out()).contains("licence").contains("Apache-2.0").contains("'query: '");

        assertThat(cli.run("models", "show", "--format", "json", "asking")).isZero();
        assertThat(cli.json().get("max_tokens").asInt()).isEqualTo(20);
        assertThat(cli.run("models", "show")).isEqualTo(2);
        assertThat(cli.run("models", "show", "x")).isEqualTo(1);
    }

    @Test
    void plugins_are_listed_with_their_state() throws IOException {
        assertThat(cli.run("plugins", "list")).isZero();
        assertThat(cli.out()).containsPattern("retriever +dense +quarantined +g:dense +Does dense");

        cli.run("plugins", "list", "--format", "json");
        assertThat(cli.json()).hasSize(3);
        assertThat(cli.json().get(1).get("reason").asText()).isEqualTo("replaced by lucene");
    }

    @Test
    void a_plugin_is_explained_by_id_or_full_name() {
        assertThat(cli.run("plugins", "explain", "dense")).isZero();
        assertThat(cli.out()).contains("it could not start: no disk").contains("index-provider/lucene");
        assertThat(cli.run("plugins", "explain", "index-provider/memory")).isZero();
        assertThat(cli.out()).contains("absent").contains("replaced by lucene");

        assertThat(cli.run("plugins", "explain", "x")).isEqualTo(1);
        assertThat(cli.err()).contains("index-provider/lucene, index-provider/memory, retriever/dense");
    }

    @Test
    void a_plugin_tells_what_it_chose_on_this_machine() throws IOException {
        assertThat(cli.run("plugins", "explain", "lucene")).isZero();
        assertThat(cli.out()).containsPattern("directory +mapped");

        cli.run("plugins", "explain", "--format", "json", "lucene");
        assertThat(cli.json().get(0).get("facts").get("directory").asText()).isEqualTo("mapped");
    }

    @Test
    void the_graph_has_points_contributions_and_their_links() throws IOException {
        assertThat(cli.run("plugins", "graph")).isZero();
        assertThat(cli.out()).isEqualTo("""
                index-provider
                ├─ lucene
                │     replaces index-provider/memory
                └─ memory (absent)
                retriever
                └─ dense (quarantined)
                      requires index-provider/lucene
                """);
        cli.run("plugins", "graph", "--format", "dot");
        assertThat(cli.out()).startsWith("digraph").contains(
                "\"retriever/dense\" -> \"index-provider/lucene\" [label=\"requires\", style=dashed];");
        cli.run("plugins", "graph", "--format", "mermaid");
        assertThat(cli.out()).startsWith("graph LR").contains("retriever__dense -. requires .-> index_provider__lucene");
        cli.run("plugins", "graph", "--format", "json");
        assertThat(cli.json().get("edges")).hasSize(5);
    }
}
