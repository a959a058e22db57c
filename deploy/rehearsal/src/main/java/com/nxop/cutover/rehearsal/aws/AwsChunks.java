package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Takes the {@code aws-chunked} framing off a body: {@code size;chunk-signature=... CRLF data CRLF}, ended by size 0. */
final class AwsChunks {

    private AwsChunks() {}

    static byte[] unframed(Call call) {
        boolean framed = call.header("X-Amz-Content-Sha256")
                .filter(hash -> hash.startsWith("STREAMING-"))
                .isPresent();
        return framed ? unframed(call.bytes()) : call.bytes();
    }

    private static byte[] unframed(byte[] framed) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int at = 0;
        while (at < framed.length) {
            int end = endOfLine(framed, at);
            String line = new String(framed, at, end - at, StandardCharsets.US_ASCII);
            int size = Integer.parseInt(line.split(";")[0].trim(), 16);
            if (size == 0) {
                break;
            }
            data.write(framed, end + 2, size);
            at = end + 2 + size + 2;
        }
        return data.toByteArray();
    }

    private static int endOfLine(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                return i;
            }
        }
        throw AwsRefusal.bad("IncompleteBody", "The aws-chunked body ends inside a chunk header");
    }
}
