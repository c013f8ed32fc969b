package dev.fletching.frontend.cli.command;

import jakarta.inject.Inject;

import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class Version implements IVersionProvider {

    private final ApplicationVersion application;

    @Inject
    Version(ApplicationVersion application) {
        this.application = application;
    }

    @Override
    public String[] getVersion() {
        return new String[]{"fletching " + application.value(), "Java " + Runtime.version()};
    }
}
