package com.nxop.cutover.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Runs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationTest {

    static Invitation request(int sequence) {
        return new Invitation(
                Invitation.Method.REQUEST,
                "R-1@cutover.nxop",
                sequence,
                Runs.TWO,
                Runs.TWO.plusSeconds(600),
                Runs.TWO.minusSeconds(60),
                "NXOP planned maintenance, first; \"second\" \\ " + "\uD83D\uDE80".repeat(40),
                "Line one\nLine two");
    }

    @Test
    void linesEndAndFoldAsCalendarsWantThem() {
        String ics = request(0).ics("cutover@nxop.example", "dispatch@nxop.example");
        assertThat(ics).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        List<String> lines = List.of(ics.split("\r\n"));
        assertThat(lines)
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n") || line.contains("\uFFFD"));
        assertThat(ics.replace("\r\n ", "").split("\r\n"))
                .contains(
                        "METHOD:REQUEST",
                        "UID:R-1@cutover.nxop",
                        "SEQUENCE:0",
                        "DTSTART:20261125T020000Z",
                        "DTEND:20261125T021000Z",
                        "DESCRIPTION:Line one\\nLine two",
                        "STATUS:CONFIRMED",
                        "ORGANIZER:mailto:cutover@nxop.example")
                .anyMatch(line -> line.startsWith("SUMMARY:NXOP planned maintenance\\, first\\; \"second\" \\\\ "));
    }

    @Test
    void everyBlockThatBeginsEnds() {
        String ics = request(2).ics("cutover@nxop.example", "dispatch@nxop.example");
        assertThat(ics.lines().filter(line -> line.startsWith("BEGIN:")))
                .hasSameSizeAs(
                        ics.lines().filter(line -> line.startsWith("END:")).toList());
        assertThat(ics).contains("SEQUENCE:2");
    }

    @Test
    void aCancellationTakesTheSameEntryOutAgain() {
        Invitation gone = new Invitation(
                Invitation.Method.CANCEL,
                "R-1@cutover.nxop",
                3,
                Runs.TWO,
                Runs.TWO.plusSeconds(600),
                Runs.TWO,
                "NXOP planned maintenance",
                "");
        assertThat(gone.ics("cutover@nxop.example", "dispatch@nxop.example"))
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "UID:R-1@cutover.nxop\r\n", "SEQUENCE:3\r\n")
                .doesNotContain("VALARM");
    }
}
