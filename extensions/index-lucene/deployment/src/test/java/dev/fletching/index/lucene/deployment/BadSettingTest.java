package dev.fletching.index.lucene.deployment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import io.quarkus.test.QuarkusUnitTest;

class BadSettingTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.fletching.index.lucene.hnsw.m", "1");

    @Inject
    Contributions contributions;

    @Test
    void a_setting_out_of_range_is_named_with_its_range() {
        assertThatThrownBy(() -> contributions.get(IndexProvider.class, "lucene")).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("quarkus.fletching.index.lucene.hnsw.m", "2 to 512", "got 1");
    }
}
