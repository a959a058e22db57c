package com.nxop.cutover.orchestration.journal;

class MemoryJournalTest extends JournalContract {

    @Override
    Lease lease() {
        return new MemoryLease(clock);
    }

    @Override
    Journal journal(Lease lease) {
        return new MemoryJournal((MemoryLease) lease);
    }
}
