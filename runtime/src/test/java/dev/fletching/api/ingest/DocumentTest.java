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
    void a_position_lies_on_the_last_page_that_begins_there_or_before() {
        Document document = new Document("d", "d.pdf", "", "0123456789", List.of(), List.of(0, 4, 4, 8), Map.of());
        assertThat(document.pageAt(0)).isEqualTo(1);
        assertThat(document.pageAt(3)).isEqualTo(1);
        assertThat(document.pageAt(4)).isEqualTo(3);
        assertThat(document.pageAt(9)).isEqualTo(4);
        assertThat(new Document("d", "", "", "a", List.of(), Map.of()).pageAt(0)).isZero();
    }

    @Test
    void an_overlap_that_leaves_nothing_new_is_refused() {
        assertThatThrownBy(() -> new SplitSize(10, 10)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 and 10");
    }
}
