package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.plan.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads who is told what. */
record CommunicationsReader(Places places) {

    Communications read(Fields root) {
        return root.one("communications")
                .map(fields -> new Communications(
                        fields.text("hotline"),
                        fields.text("statusPage"),
                        fields.text("topic"),
                        fields.text("webhook"),
                        fields.many("audiences").stream().map(this::audience).toList(),
                        fields.many("notices").stream().map(this::notice).toList()))
                .orElseGet(Communications::none);
    }

    private Audience audience(Fields fields) {
        String id = fields.text("id");
        places.put("audience", id, fields);
        return new Audience(
                id,
                fields.text("name"),
                fields.text("to"),
                fields.choice("length", Audience.Length.FULL),
                fields.find("answers"));
    }

    private Notice notice(Fields fields) {
        String id = fields.text("id");
        places.put("notice", id, fields);
        return new Notice(
                id,
                fields.choice("when", Notice.Moment.START),
                fields.findSpan("by"),
                fields.find("level").filter(level -> level.matches("[0-3]")).map(Integer::parseInt),
                fields.texts("to"),
                fields.texts("outlets").stream()
                        .flatMap(name -> outlet(name).stream())
                        .toList(),
                fields.text("message"),
                fields.choice("invitation", Notice.Invitation.NONE),
                fields.choice("acknowledgement", Notice.Acknowledgement.NONE));
    }

    /** An unknown one is reported by the check of the notices. */
    private static Optional<Notice.Outlet> outlet(String name) {
        return List.of(Notice.Outlet.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
