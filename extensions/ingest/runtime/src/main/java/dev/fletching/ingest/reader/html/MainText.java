package dev.fletching.ingest.reader.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import dev.fletching.ingest.reader.FlowingText;

/**
 * Chooses what of a page is its text: the main element or a single article, else the body; without navigation, scripts, forms
 * and what is marked as hidden or as beside the matter.
 */
final class MainText {

    private static final Set<String> NEVER = Set.of("script", "style", "noscript", "template", "nav", "aside", "button",
            "select", "input", "textarea", "datalist", "iframe", "object", "embed", "applet", "svg", "canvas", "audio",
            "video", "map", "dialog", "head");
    private static final Set<String> BESIDE_ROLES = Set.of("navigation", "banner", "contentinfo", "complementary", "search",
            "menu", "menubar", "toolbar", "dialog");
    private static final String CONTENT = "h1, h2, h3, h4, h5, h6, p, article, main, table";

    private final Element root;
    private final boolean isBody;

    private MainText(Element root, boolean isBody) {
        this.root = root;
        this.isBody = isBody;
    }

    static MainText of(Document page) {
        for (String place : List.of("main", "[role=main]", "article")) {
            Elements found = page.select(place);
            if (found.size() == 1 && found.get(0).hasText()) {
                return new MainText(found.get(0), false);
            }
        }
        return new MainText(page.body(), true);
    }

    void writeTo(FlowingText text) {
        root.filter(new TextWriter(text, this::isLeftOut));
    }

    private boolean isLeftOut(Element element) {
        if (element == root) {
            return false;
        }
        String name = element.normalName();
        if (NEVER.contains(name) || element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")
                || BESIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        return switch (name) {
            case "header", "footer" -> isBody && element.closest("article") == null;
            case "form" -> element.selectFirst(CONTENT) == null;
            default -> false;
        };
    }
}
