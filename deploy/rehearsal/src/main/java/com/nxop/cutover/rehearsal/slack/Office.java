package com.nxop.cutover.rehearsal.slack;

/** What the parts of the workspace share. */
record Office(WorkspaceSettings settings, Ids ids, Room room, Views views, Desks desks) {

    /** The smaller things: what is let through, and what is refused. */
    record Desks(BlockKit blockKit, Triggers triggers, RateLimits rates, SlackFaults faults, CallLog log) {}

    static Office open(WorkspaceSettings settings) {
        Timing timing = settings.timing();
        Ids ids = new Ids(timing.clock());
        BlockKit blockKit = new BlockKit(ids);
        Room room = new Room(settings, ids);
        Desks desks = new Desks(
                blockKit,
                new Triggers(timing.realClock(), timing.triggerLife(), ids),
                new RateLimits(timing.clock(), timing.rate()),
                new SlackFaults(),
                new CallLog(timing.clock()));
        return new Office(settings, ids, room, new Views(room, ids, blockKit), desks);
    }

    BlockKit blockKit() {
        return desks.blockKit();
    }

    Person need(String personId) {
        return room.person(personId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nobody with id " + personId + " is in the workspace; its people are "
                                + room.people().stream().map(Person::id).toList()));
    }
}
