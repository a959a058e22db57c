package com.nxop.cutover.notifications.template;

/** Something wrong with a message file. */
public record TemplateProblem(String file, int line, String what, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "; " + remedy;
    }
}
