package dev.fletching.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a page of the guide: a line that begins with {@code $ fletching} in a block of code, and what it prints.
 *
 * @param arguments without the program's name
 * @param output the lines under it; a line with an ellipsis alone stands for any
 */
record GuideCommand(List<String> arguments, List<String> output) {

    private static final String PROMPT = "$ fletching ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** The commands of a page, in their order. */
    static List<GuideCommand> of(Path page) throws IOException {
        List<GuideCommand> commands = new ArrayList<>();
        boolean listening = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith(PROMPT)) {
                commands.add(new GuideCommand(words(line.substring(PROMPT.length())), new ArrayList<>()));
                listening = true;
            } else if (line.startsWith("```")) {
                listening = false;
            } else if (listening) {
                commands.get(commands.size() - 1).output.add(line);
            }
        }
        return commands;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }
}
