package com.nxop.cutover.orchestration.plan;

import java.util.List;

/** Role ids: who does it, who owns it, who is asked, who is told. {@code all} means every role. */
public record Raci(List<String> responsible, List<String> accountable, List<String> consulted, List<String> informed) {

    public Raci {
        responsible = List.copyOf(responsible);
        accountable = List.copyOf(accountable);
        consulted = List.copyOf(consulted);
        informed = List.copyOf(informed);
    }
}
