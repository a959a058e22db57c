package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Reply;

/** How services of the REST-JSON protocol say no. */
final class RestJson {

    private RestJson() {}

    static Reply refuse(AwsRefusal refusal) {
        return Reply.json(refusal.status(), Json.object("Message", refusal.sentence(), "Code", refusal.code()))
                .with("x-amzn-ErrorType", refusal.code());
    }
}
