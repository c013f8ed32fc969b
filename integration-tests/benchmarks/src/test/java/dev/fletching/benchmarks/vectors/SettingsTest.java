package dev.fletching.benchmarks.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.fletching.benchmarks.UsageException;

class SettingsTest {

    @Test
    void options_choose() {
        Settings settings = Settings.parse("--indexes", "fletching-int8, jvector", "--rounds", "2", "--count", "500",
                "--output", "out");
        assertThat(settings.kinds()).containsExactly(IndexKind.FLETCHING_INT8, IndexKind.LUCENE, IndexKind.JVECTOR);
        assertThat(settings.rounds()).isEqualTo(2);
        assertThat(settings.count()).isEqualTo(500);
        assertThat(settings.cache()).isEqualTo(Path.of("out/vectors").toAbsolutePath());
        assertThat(Settings.parse().kinds()).containsExactly(IndexKind.values());
    }

    @Test
    void wrong_values_are_told() {
        assertThatThrownBy(() -> Settings.parse("--indexes", "faiss")).isInstanceOf(UsageException.class)
                .hasMessageContainingAll("'faiss'", "jvector");
        assertThatThrownBy(() -> Settings.parse("--count", "0")).isInstanceOf(UsageException.class)
                .hasMessageContaining("'0'");
        assertThatThrownBy(() -> Settings.parse("--vectors", "5")).isInstanceOf(UsageException.class)
                .hasMessageContaining("--count N");
        assertThatThrownBy(() -> Settings.parse("--rounds")).isInstanceOf(UsageException.class)
                .hasMessageContaining("must have a value");
    }
}
