package com.nxop.cutover.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.status.page.PublicStories;
import com.nxop.cutover.notifications.status.page.PublicWords;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.notifications.status.page.StatusPage;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.PublicBucket;
import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.aws.AwsEndpoint;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.ToldCutover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The status page as files, for the day on which the region this program runs in is the one that is gone. */
class StatusExportTest {

    @TempDir
    Path folder;

    private final TemplateFiles templates = new TemplateFiles(Optional.empty());
    private final PublicWords words = PublicWords.load(templates);
    private Runs story = PublicStories.byLevel().get("1-running").get();
    private final SettableClock clock = new SettableClock(story.now().plusSeconds(5));
    private final StatusBook book = new StatusBook(new ToldCutover(() -> story), words, "", clock);
    private final StatusFiles files =
            new StatusFiles(StatusPage.load(templates, words), "/status", JsonMapper.shared());

    @Test
    void everyFileThePageLinksToIsThere() throws IOException {
        new StatusExport(book, files, new FolderShelf(folder)).look();
        String page = read("status/index.html");
        assertThat(page).contains("Level 1 of 3", "href=\"/status/status.css\"");
        assertThat(folder.resolve("status/status.css")).isNotEmptyFile();
        assertThat(folder.resolve("status/status.js")).isNotEmptyFile();
        assertThat(read("status/history.atom")).contains("<feed");
        JsonNode summary = JsonMapper.shared().readTree(read("status/api/v2/summary.json"));
        assertThat(summary.path("status").path("indicator").stringValue()).isEqualTo("maintenance");
        JsonNode banner = JsonMapper.shared().readTree(read("status/banner.json"));
        assertThat(banner.path("level").intValue()).isEqualTo(1);
        assertThat(banner.path("show").booleanValue()).isTrue();
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void onlyWhatHasChangedIsWrittenAndAChangeIsWrittenAtOnce() {
        Recording shelf = new Recording();
        StatusExport export = new StatusExport(book, files, shelf);
        export.look();
        assertThat(shelf.paths).hasSize(9);
        export.look();
        assertThat(shelf.paths).hasSize(9);
        story = PublicStories.byLevel().get("3-stuck").get();
        clock.advance(Duration.ofSeconds(1));
        export.look();
        assertThat(shelf.paths.subList(9, shelf.paths.size()))
                .contains("status/index.html", "status/api/v2/summary.json", "status/banner.json")
                .doesNotContain("status/status.css");
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenAtTheNextLook() {
        Recording shelf = new Recording();
        shelf.full = true;
        StatusExport export = new StatusExport(book, files, shelf);
        export.look();
        assertThat(shelf.paths).isEmpty();
        shelf.full = false;
        export.look();
        assertThat(shelf.paths).contains("status/index.html");
    }

    @Test
    void aBucketThatDoesNotAnswerIsSaidInOneSentence() {
        String before = System.getProperty("aws.endpointUrl", "");
        System.setProperty("aws.endpointUrl", "http://127.0.0.1:1");
        try (AwsClients clients = new AwsClients()) {
            BucketShelf shelf = new BucketShelf(new PublicBucket(clients, "us-west-2", "nxop-status"), "");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> shelf.put("status/x.json", new byte[1])))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bucket nxop-status in us-west-2 did not take status/x.json");
        } finally {
            if (before.isEmpty()) {
                System.clearProperty("aws.endpointUrl");
            } else {
                System.setProperty("aws.endpointUrl", before);
            }
        }
    }

    @Test
    void everyFileIsInTheBucketAsItIsInTheFolder() throws IOException {
        World world = Worlds.fast();
        String before = System.getProperty("aws.endpointUrl", "");
        try (AwsEndpoint aws = AwsEndpoint.start(world);
                AwsClients clients = new AwsClients()) {
            System.setProperty("aws.endpointUrl", aws.url());
            System.setProperty("aws.accessKeyId", "AKIAREHEARSAL0000000");
            System.setProperty("aws.secretAccessKey", "rehearsal-only");
            PublicBucket bucket = new PublicBucket(clients, "us-west-2", "nxop-status");
            new StatusExport(book, files, new BucketShelf(bucket, "public/")).look();
            new StatusExport(book, files, new FolderShelf(folder)).look();
            assertThat(aws.buckets().keys("nxop-status")).hasSize(9).contains("public/status/index.html");
            assertThat(aws.buckets().text("nxop-status", "public/status/index.html"))
                    .contains(read("status/index.html"));
        } finally {
            if (before.isEmpty()) {
                System.clearProperty("aws.endpointUrl");
            } else {
                System.setProperty("aws.endpointUrl", before);
            }
            world.close();
        }
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** Remembers what was put on it. */
    private static final class Recording implements StatusShelf {

        private final List<String> paths = new ArrayList<>();
        private boolean full;

        @Override
        public void put(String path, byte[] content) throws IOException {
            if (full) {
                throw new IOException("no room");
            }
            paths.add(path);
        }

        @Override
        public String say() {
            return "a shelf";
        }
    }
}
