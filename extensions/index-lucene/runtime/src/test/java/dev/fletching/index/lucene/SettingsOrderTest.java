package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOrderTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev.fletching.index.lucene.LuceneSettings$Graph", "dev.fletching.index.lucene.LuceneSettings"})
    void defaults_are_whole_whichever_is_asked_for_first(String first) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader fresh = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class.forName(first, true, fresh);
            Class<?> settings = Class.forName("dev.fletching.index.lucene.LuceneSettings", true, fresh);
            assertThat(settings.getField("DEFAULT").get(null).toString()).contains("Graph[m=16").doesNotContain("null");
        }
    }
}
