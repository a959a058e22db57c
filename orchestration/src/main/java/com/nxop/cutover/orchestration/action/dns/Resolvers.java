package com.nxop.cutover.orchestration.action.dns;

import com.nxop.cutover.orchestration.action.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks every resolver where a name points. Green only when all of them say the wanted name. */
public final class Resolvers {

    /** Looks once; one reading per resolver, ends within 5 s. */
    public Observation look(String name, String wanted, List<String> resolvers) {
        if (resolvers.isEmpty()) {
            return Observation.unknown(
                    "No resolver is named to ask about " + name + "; list some as host:port under 'resolvers'");
        }
        Question question = new Question(name);
        List<CompletableFuture<Answer>> asked =
                resolvers.stream().map(question::ask).toList();
        return judge(
                name, plain(wanted), asked.stream().map(CompletableFuture::join).toList());
    }

    static Observation judge(String name, String wanted, List<Answer> answers) {
        long agree = answers.stream().filter(answer -> agrees(answer, wanted)).count();
        long silent = answers.stream().filter(Answer.Silent.class::isInstance).count();
        String share = agree + " of " + answers.size() + " resolvers answer " + wanted + " for " + name;
        if (agree == answers.size()) {
            return new Observation(Observation.State.MET, share, readings(answers));
        }
        if (agree + silent < answers.size()) {
            return new Observation(Observation.State.NOT_YET, share, readings(answers));
        }
        String dumb = share + ", " + silent + " could not be asked; check the way to them or name another resolver";
        return new Observation(Observation.State.UNKNOWN, dumb, readings(answers));
    }

    private static boolean agrees(Answer answer, String wanted) {
        return answer instanceof Answer.Named named && named.chain().contains(wanted);
    }

    private static Map<String, String> readings(List<Answer> answers) {
        Map<String, String> readings = new LinkedHashMap<>();
        answers.forEach(answer -> readings.put(answer.resolver(), answer.said()));
        return readings;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
