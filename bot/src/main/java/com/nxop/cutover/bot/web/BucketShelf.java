package com.nxop.cutover.bot.web;

import com.nxop.cutover.orchestration.action.aws.PublicBucket;
import java.io.IOException;

/** An S3 bucket. */
record BucketShelf(PublicBucket bucket, String prefix) implements StatusShelf {

    @Override
    public void put(String path, byte[] content) throws IOException {
        bucket.put(prefix + path, type(path), content);
    }

    @Override
    public String say() {
        return "s3://" + bucket.name() + "/" + prefix;
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "atom" -> "application/atom+xml";
            default -> "application/json";
        };
    }
}
