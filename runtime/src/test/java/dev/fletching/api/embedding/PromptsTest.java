package dev.fletching.api.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PromptsTest {

    @Test
    void a_role_has_the_prompt_that_is_on_for_it_or_none() {
        Prompts prompts = new Prompts(Map.of("query", "query: "), Optional.of("query"), Optional.empty());
        assertThat(prompts.of(TextRole.QUERY)).isEqualTo("query: ");
        assertThat(prompts.of(TextRole.DOCUMENT)).isEmpty();
    }

    @Test
    void a_default_that_is_no_prompt_is_refused() {
        assertThatThrownBy(() -> new Prompts(Map.of("query", "q"), Optional.of("qury"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[query]").hasMessageContaining("'qury'");
    }
}
