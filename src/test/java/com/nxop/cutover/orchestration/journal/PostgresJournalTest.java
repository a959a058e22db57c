package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Store;

class PostgresJournalTest extends JournalContract {

    private final Database database = Store.POSTGRES.open();

    @Override
    Lease lease() {
        return new SqlLease(database.sql(), clock);
    }

    @Override
    Journal journal(Lease lease) {
        return new SqlJournal(database.jdbc(), database.transactions(), Flush.POSTGRESQL);
    }
}
