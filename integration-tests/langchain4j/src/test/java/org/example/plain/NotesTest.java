package org.example.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NotesTest {

    @Inject
    Notes notes;

    @Test
    void an_application_without_quarkus_langchain4j_has_the_beans_over_its_own_model() {
        assertThatThrownBy(() -> Class.forName("io.quarkiverse.langchain4j.ModelName"))
                .isInstanceOf(ClassNotFoundException.class);
        notes.keep("abba");
        notes.keep("xyz");
        assertThat(notes.find("bab")).first().isEqualTo("abba");
    }
}
