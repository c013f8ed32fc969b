package dev.fletching.ingest.deployment;

import java.util.logging.Level;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.LogCategoryBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;

class IngestProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("fletching-ingest");
    }

    /** The guide says by which measure it was chosen. */
    @BuildStep
    RunTimeConfigurationDefaultBuildItem splitter() {
        return new RunTimeConfigurationDefaultBuildItem("quarkus.fletching.selected.\"splitter\"", "recursive");
    }

    /** It tells of every oddity of a file; what matters is told by the report. */
    @BuildStep
    void quietLogs(BuildProducer<LogCategoryBuildItem> categories) {
        categories.produce(new LogCategoryBuildItem("org.apache.pdfbox", Level.OFF));
        categories.produce(new LogCategoryBuildItem("org.apache.fontbox", Level.OFF));
    }
}
