package com.nxop.cutover.rehearsal.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.test.TestKitNode;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.metadata.storage.Formatter;

/** Formats a broker's folders as the kit would, but without printing: standard output belongs to the timeline. */
final class QuietFormat {

    private QuietFormat() {}

    static void run(TestKitNodes nodes) throws Exception {
        for (TestKitNode node : nodes.controllerNodes().values()) {
            try (PrintStream nowhere =
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
                new Formatter()
                        .setPrintStream(nowhere)
                        .setNodeId(node.id())
                        .setClusterId(nodes.clusterId())
                        .setDirectories(node.initialMetaPropertiesEnsemble()
                                .logDirProps()
                                .keySet())
                        .setReleaseVersion(nodes.bootstrapMetadata().metadataVersion())
                        .setUnstableFeatureVersionsEnabled(true)
                        .setIgnoreFormatted(false)
                        .setControllerListenerName(
                                nodes.controllerListenerName().value())
                        .setMetadataLogDirectory(node.metadataDirectory())
                        .run();
            }
        }
    }
}
