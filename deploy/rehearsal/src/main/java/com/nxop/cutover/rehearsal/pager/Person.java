package com.nxop.cutover.rehearsal.pager;

/** Someone on call, named by role, for example {@code Ines (Incident Commander)}. */
public record Person(String id, String name, String email) {}
