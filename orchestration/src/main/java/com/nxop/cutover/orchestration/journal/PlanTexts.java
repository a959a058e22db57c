package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.StoredPlan;
import com.nxop.cutover.orchestration.plan.Plan;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plan files that runs were prepared with, each once. */
final class PlanTexts {

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    PlanTexts(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Plan plan) {
        boolean known = sql.sql("SELECT COUNT(*) FROM plan_text WHERE digest = ?")
                        .param(plan.digest())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            sql.sql("INSERT INTO plan_text (digest, name, body, overrides) VALUES (?, ?, ?, ?)")
                    .params(plan.digest(), plan.id(), plan.text(), json.writeValueAsString(plan.settings()))
                    .update();
        }
    }

    Optional<StoredPlan> find(String digest) {
        return sql.sql("SELECT name, body, overrides FROM plan_text WHERE digest = ?")
                .param(digest)
                .query((row, n) -> new StoredPlan(row.getString(1), row.getString(2), overrides(row.getString(3))))
                .optional();
    }

    private Map<String, String> overrides(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
