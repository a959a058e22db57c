package com.nxop.cutover.rehearsal.aws;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * An object of S3.
 *
 * @param latin1 its bytes, one character each, so that the record compares by content
 * @param etag the MD5 of its bytes in quotes
 */
record StoredObject(String latin1, String etag, String contentType, Instant modified) {

    static StoredObject of(byte[] bytes, String contentType, Instant modified) {
        return new StoredObject(new String(bytes, StandardCharsets.ISO_8859_1), etag(bytes), contentType, modified);
    }

    byte[] bytes() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(bytes);
            return "\"%032x\"".formatted(new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
