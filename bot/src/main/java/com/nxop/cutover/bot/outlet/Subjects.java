package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;

/** Names of the messages about a run; the same after a restart. */
final class Subjects {

    private final String run;

    private Subjects(String run) {
        this.run = run;
    }

    static Subjects of(Run run) {
        return new Subjects(run.id());
    }

    String board() {
        return run + "/board";
    }

    String goNoGo(int page) {
        return run + "/gonogo/" + page;
    }

    String stakeholders() {
        return run + "/stakeholders";
    }

    String gate(String gate, int round) {
        return run + "/gate/" + gate + "/" + round;
    }

    String failed(String step, int attempt) {
        return run + "/failed/" + step + "/" + attempt;
    }

    String human(String step, int attempt) {
        return run + "/human/" + step + "/" + attempt;
    }

    String decision(Question question) {
        return run + "/decision/" + question.subject() + "/"
                + question.askedAt().getEpochSecond();
    }

    /** A message of the moment, by the entry it is about. */
    String news(long number) {
        return run + "/news/" + number;
    }

    /** A notice of the plan, by what makes it once in the run. */
    String notice(String key) {
        return run + "/notice/" + key;
    }

    /** How the names of all regular updates begin. */
    String updates() {
        return run + "/update/";
    }

    String update(long second) {
        return updates() + second;
    }
}
