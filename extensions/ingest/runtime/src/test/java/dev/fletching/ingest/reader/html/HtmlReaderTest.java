package dev.fletching.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Section;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.testkit.DocumentReaderContractTest;

class HtmlReaderTest extends DocumentReaderContractTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Bows &amp; arrows</title>
            <meta name="description" content=" All about bows. "><meta name="viewport" content="x"><style>p {}</style></head>
            <body><header>Site</header><nav><a href="/">Home</a></nav>
            <h1>Bows</h1><p>A bow
              bends.<br>It <b>sto</b>res.</p><script>var x = 1;</script>
            <h2>Long <i>bows</i></h2><ul><li>yew<li>ash</ul><ol><li>string</li><li>draw</li></ol>
            <pre>a  b
              c</pre>
            <table><tr><th>wood</th><th>weight</th></tr><tr><td>yew</td><td><p>640</p></td></tr></table>
            <aside>Advert</aside><form><input name="q">Search</form><p hidden>never</p><footer>Imprint</footer></body></html>
            """;

    @Override
    protected DocumentReader reader() {
        return new HtmlReader(new ReadLimits(1 << 20, 1));
    }

    @Override
    protected String fileName() {
        return "bows.html";
    }

    @Override
    protected byte[] sound() {
        return utf8(PAGE);
    }

    @Override
    protected Map<String, byte[]> damaged() {
        return Map.of("got 0xe4 at byte 3", "<p>\u00e4".getBytes(StandardCharsets.ISO_8859_1),
                "an encoding that is known here, got 'utf-9'",
                utf8("<meta charset=utf-9>"), "at most 1048576 bytes", new byte[(1 << 20) + 1], "a zero byte at byte 3",
                utf8("<p>\0"));
    }

    @Test
    void the_main_text_is_read_with_headings_lists_tables_and_code() throws IOException {
        Document page = page(PAGE);
        assertThat(page.text()).isEqualTo("""
                Bows

                A bow bends.
                It stores.

                Long bows

                - yew
                - ash

                1. string
                2. draw

                a  b
                  c

                wood | weight
                yew | 640""");
        assertThat(page.title()).isEqualTo("Bows & arrows");
        assertThat(page.metadata()).isEqualTo(Map.of("lang", "en", "description", "All about bows."));
        assertThat(page.sections()).containsExactly(new Section("Bows", 0),
                new Section("Bows > Long bows", page.text().indexOf("Long")));
    }

    @Test
    void the_main_element_or_a_single_article_is_the_text() throws IOException {
        assertThat(page("<div>menu</div><main><header><h1>T</h1></header>a</main><p>b").text()).isEqualTo("T\n\na");
        assertThat(page("<div>menu</div><article>a</article><p>b").text()).isEqualTo("a");
        assertThat(page("<article>a</article><article>b</article>").text()).isEqualTo("a\n\nb");
    }

    @Test
    void a_form_around_the_whole_page_hides_nothing() throws IOException {
        assertThat(page("<form><h1>T</h1><p>a</p><input></form>").text()).isEqualTo("T\n\na");
    }

    @Test
    void without_a_title_the_first_heading_or_the_name_is_it() throws IOException {
        assertThat(page("<h2>First</h2>").title()).isEqualTo("First");
        assertThat(page("text").title()).isEqualTo("bows.html");
    }

    @Test
    void declared_encodings_are_understood() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        assertThat(read(write("<meta charset='iso-8859-1'>\u20ac \u00e4".getBytes(windows))).get(0).text())
                .isEqualTo("\u20ac \u00e4");
        assertThat(read(write("\ufeff<p>\u00e4".getBytes(StandardCharsets.UTF_16LE))).get(0).text()).isEqualTo("\u00e4");
        assertThat(read(write(utf8("\ufeff<p>\u00e4"))).get(0).text()).isEqualTo("\u00e4");
    }

    @Test
    void windows_1252_is_the_one_of_the_jdk() {
        Charset windows = Charset.forName("windows-1252");
        for (int i = 0; i < 256; i++) {
            byte[] one = {(byte) i};
            String ours = WindowsLatin.decode(one);
            String theirs = new String(one, windows);
            assertThat(ours).isEqualTo(theirs.equals("\ufffd") ? String.valueOf((char) i) : theirs);
        }
    }

    @Test
    void deep_nesting_and_broken_formatting_are_read() throws IOException {
        assertThat(page("<div>".repeat(50_000) + "a").text()).isEqualTo("a");
        assertThat(page("<b><p>".repeat(20_000) + "a").text()).isEqualTo("a");
        assertThat(page("<table><tr><td>".repeat(5_000) + "a").text()).contains("a");
        assertThat(page("<a><i><u>x</a>".repeat(10_000)).text()).contains("x");
    }

    @Test
    void more_tags_than_fit_memory_are_refused() throws IOException {
        Path file = write(utf8("<p>".repeat(600_000)));
        assertThatThrownBy(() -> new HtmlReader(new ReadLimits(1 << 24, 1)).read(file, "x", it -> {}))
                .isInstanceOf(FletchingException.class).hasMessageContaining("at most 500000 tags");
    }

    private Document page(String html) throws IOException {
        return read(write(utf8(html))).get(0);
    }
}
