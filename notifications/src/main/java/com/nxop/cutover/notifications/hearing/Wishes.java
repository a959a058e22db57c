package com.nxop.cutover.notifications.hearing;

import com.nxop.cutover.orchestration.run.Person;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each person wants, in SQL. */
public final class Wishes {

    private final JdbcClient sql;
    private final AddressBook book;

    public Wishes(JdbcClient sql, AddressBook book) {
        this.sql = sql;
        this.book = book;
    }

    Wish of(String person) {
        return sql.sql("SELECT way, quiet_from, quiet_until, zone, address FROM hearing WHERE person = ?")
                .param(person)
                .query((row, n) -> new Wish(
                        Wish.Way.valueOf(row.getString(1)),
                        hours(row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(5)))
                .optional()
                .orElse(Wish.usual());
    }

    /** Whether whoever is mailed there wants to hear of nothing now that can wait. */
    public boolean quietAt(String address, Instant now) {
        return sql
                .sql("SELECT quiet_from, quiet_until, zone FROM hearing WHERE address = ?")
                .param(low(address))
                .query((row, n) -> hours(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .anyMatch(hours -> hours.covers(now));
    }

    private static String low(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Quiet> hours(String from, String until, String zone) {
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quiet(LocalTime.parse(from), LocalTime.parse(until), ZoneId.of(zone)));
    }

    /** @return in one sentence, how the person hears of things */
    public String say(Person person) {
        return "You hear of what the plan says you are to hear "
                + of(person.id()).say() + ". Pages and open decisions reach you at any time.";
    }

    /** @return in one sentence, how it is from now on */
    public String want(Person person, Wish.Way way) {
        keep(person.id(), of(person.id()).by(way));
        return say(person);
    }

    /** @return in one sentence, how it is from now on */
    public String want(Person person, Optional<Quiet> hours) {
        String address =
                hours.isEmpty() ? "" : book.address(person).map(Wishes::low).orElse("");
        keep(person.id(), of(person.id()).in(hours, address));
        return say(person);
    }

    private void keep(String person, Wish wish) {
        sql.sql("DELETE FROM hearing WHERE person = ?").param(person).update();
        sql.sql("INSERT INTO hearing (person, way, quiet_from, quiet_until, zone, address) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        wish.way().name(),
                        wish.quiet().map(hours -> hours.from().toString()).orElse(""),
                        wish.quiet().map(hours -> hours.until().toString()).orElse(""),
                        wish.quiet().map(hours -> hours.zone().getId()).orElse(""),
                        wish.address())
                .update();
    }
}
