package com.nxop.cutover.bot.web;

import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.notifications.notice.Bell;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.notifications.status.page.StatusPage;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.PublicBucket;
import com.nxop.cutover.orchestration.engine.Pace;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How the status page leaves the program; present with {@code cutover.status-export} only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${cutover.status-export:}' != ''")
class StatusExportConfiguration {

    private static final String S3 = "s3://";

    @Bean
    StatusExport statusExport(StatusBook book, StatusPage page, JsonMapper json, StatusShelf shelf) {
        return new StatusExport(book, new StatusFiles(page, "/status", json), shelf);
    }

    @Bean
    StatusShelf statusShelf(
            AwsClients aws,
            @Value("${cutover.status-export}") String target,
            @Value("${cutover.status-export-region:us-west-2}") String region) {
        return target.startsWith(S3) ? bucket(aws, target, region) : new FolderShelf(Path.of(target));
    }

    private static StatusShelf bucket(AwsClients aws, String target, String region) {
        URI uri = URI.create(target);
        if (uri.getHost() == null) {
            throw new StartRefused(
                    "CUTOVER_STATUS_EXPORT is '" + target + "', which names no bucket.",
                    "Write s3://BUCKET/PREFIX, or the path of a folder.");
        }
        String prefix = uri.getPath().replaceAll("^/+|/+$", "");
        return new BucketShelf(new PublicBucket(aws, region, uri.getHost()), prefix.isEmpty() ? "" : prefix + "/");
    }

    @Bean
    Bell statusExportBell(StatusExport export, Pace pace) {
        return new Bell("status export", export::look, pace);
    }
}
