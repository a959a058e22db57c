package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Xml;
import com.nxop.cutover.rehearsal.world.Region;

/** A service of the query protocol: a form in, XML out. */
interface QueryApi extends Api {

    /** The XML name space of its answers. */
    String namespace();

    /** What stands inside the Result element. */
    String result(Region region, String operation, Params params);

    @Override
    default String operation(Call call) {
        return call.form().getOrDefault("Action", "");
    }

    @Override
    default Reply carryOut(Region region, String operation, Call call) {
        return Reply.xml(
                200,
                Xml.element(
                        operation + "Response xmlns=\"" + namespace() + "\"",
                        Xml.element(operation + "Result", result(region, operation, new Params(call.form()))),
                        Xml.element("ResponseMetadata", Xml.text("RequestId", "rehearsal"))));
    }

    @Override
    default Reply refuse(AwsRefusal refusal) {
        return Reply.xml(
                refusal.status(),
                Xml.element(
                        "ErrorResponse xmlns=\"" + namespace() + "\"",
                        Xml.element(
                                "Error",
                                Xml.text("Type", refusal.status() < 500 ? "Sender" : "Receiver"),
                                Xml.text("Code", refusal.code()),
                                Xml.text("Message", refusal.sentence())),
                        Xml.text("RequestId", "rehearsal")));
    }

    static AwsRefusal unknown(String operation) {
        return AwsRefusal.bad("InvalidAction", "The rehearsal knows no operation " + operation);
    }
}
