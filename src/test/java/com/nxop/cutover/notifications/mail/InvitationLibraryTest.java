package com.nxop.cutover.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.nxop.cutover.support.Runs;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A library of somebody else reads our calendar entries and has nothing to say against them. */
class InvitationLibraryTest {

    @ParameterizedTest
    @EnumSource(Invitation.Method.class)
    void anEntryIsValidByTheBook(Invitation.Method method) {
        Invitation invitation = new Invitation(
                method,
                "R-1@cutover.nxop",
                3,
                Runs.TWO,
                Runs.TWO.plusSeconds(600),
                Runs.TWO.minusSeconds(60),
                "NXOP planned maintenance",
                "Status: https://status.nxop.com\nQuestions: 1-800-NXOP-OPS");
        ICalendar read = read(invitation.ics("cutover@nxop.example", "dispatch@nxop.example"));
        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        VEvent event = read.getEvents().get(0);
        assertThat(read.getMethod().getValue()).isEqualTo(method.name());
        assertThat(event.getUid().getValue()).isEqualTo("R-1@cutover.nxop");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(Runs.TWO));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(Runs.TWO.plusSeconds(600)));
        assertThat(event.getDescription().getValue()).contains("1-800-NXOP-OPS");
        assertThat(event.getAttendees().get(0).getEmail()).isEqualTo("dispatch@nxop.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b;c\\\\d", "Zeile\neins", "\u05D0\u05D1\u05D2 \uD83D\uDE80", "x"})
    void everyTitleComesBackAsItWas(String title) {
        String wide = title.repeat(30);
        Invitation invitation = new Invitation(
                Invitation.Method.REQUEST,
                "R-1@cutover.nxop",
                0,
                Runs.TWO,
                Runs.TWO.plusSeconds(600),
                Runs.TWO,
                wide,
                wide);
        ICalendar read = read(invitation.ics("cutover@nxop.example", "dispatch@nxop.example"));
        assertThat(read.getEvents().get(0).getSummary().getValue()).isEqualTo(wide);
    }

    @Test
    void nothingOfItIsLost() {
        String ics = InvitationTest.request(0).ics("cutover@nxop.example", "dispatch@nxop.example");
        assertThat(Biweekly.parse(ics).all()).hasSize(1);
    }

    private static ICalendar read(String ics) {
        List<List<biweekly.io.ParseWarning>> warnings = new java.util.ArrayList<>();
        ICalendar read = Biweekly.parse(ics).warnings(warnings).first();
        assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
        return read;
    }
}
