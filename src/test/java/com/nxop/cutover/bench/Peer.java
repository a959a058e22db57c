package com.nxop.cutover.bench;

import javax.sql.DataSource;

/** An engine of others, found on the class path where the bench profile puts it. */
public interface Peer {

    String name();

    /** Over an empty database. */
    Contender open(DataSource source);
}
