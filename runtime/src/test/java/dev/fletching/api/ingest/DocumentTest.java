package dev.fletching.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void a_position_lies_in_the_section_that_began_last() {
        Document document = new Document("d", "d.md", "", "0123456789",
                List.of(new Section("A", 2), new Section("A > B", 5)), Map.of());
        assertThat(document.sectionAt(1)).isEmpty();
        assertThat(document.sectionAt(2)).isEqualTo("A");
        assertThat(document.sectionAt(9)).isEqualTo("A > B");
    }

    @Test
    void an_overlap_that_leaves_nothing_new_is_refused() {
        assertThatThrownBy(() -> new SplitSize(10, 10)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 and 10");
    }
}
