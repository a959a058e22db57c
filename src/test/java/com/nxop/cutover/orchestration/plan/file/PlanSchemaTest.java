package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanSchemaTest {

    /** Writes the file anew when the tests run with {@code -Dplan.schema.write=true}. */
    private static final boolean WRITE = Boolean.getBoolean("plan.schema.write");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlanSchema.json());

    @Test
    void theSchemaBesideThePlansIsTheOneTheCodeMakes() throws IOException {
        Path file = Path.of(System.getProperty("repository.root"), "templates", "plans", "plan.schema.json");
        if (WRITE) {
            Files.writeString(file, PlanSchema.json());
        }
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(Files.readString(file)))
                .as("stale; run the tests once with -Dplan.schema.write=true and commit the file")
                .isEqualTo(json.readTree(PlanSchema.json()));
    }

    @Test
    void theNxopPlanFollowsTheSchema() throws IOException {
        String plan = PlanSource.open("plans/nxop-region-switch.yaml").text();
        assertThat(schema.validate(plan, InputFormat.YAML)).isEmpty();
    }

    @Test
    void theSchemaSeesWhatTheReaderSees() {
        assertThat(schema.validate(SmallPlan.TEXT, InputFormat.YAML)).isEmpty();
        assertThat(refused("            undo: R1.1\n", "")).isTrue();
        assertThat(refused("uses: dns.points", "uses: dns.point")).isTrue();
        assertThat(refused("to: west.example.com", "tu: west.example.com")).isTrue();
        assertThat(refused("timeout: 2m", "timeout: two minutes")).isTrue();
        assertThat(refused("presence: required", "presence: always")).isTrue();
    }

    private boolean refused(String old, String changed) {
        assertThat(SmallPlan.TEXT).contains(old);
        return !schema.validate(SmallPlan.TEXT.replace(old, changed), InputFormat.YAML)
                .isEmpty();
    }
}
