package com.nxop.cutover.support;

/** The databases the program is made for. */
public enum Store {
    H2 {
        @Override
        public Database open() {
            return Database.inMemory();
        }
    },
    POSTGRES {
        @Override
        public Database open() {
            return Database.at(Postgres.fresh());
        }
    };

    /** A migrated database of a test's own. */
    public abstract Database open();
}
