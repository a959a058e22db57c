package com.nxop.cutover.commands;

/** Where somebody came in. The same words mean the same behind every door. */
public enum Door {
    SLACK,
    HTTP
}
