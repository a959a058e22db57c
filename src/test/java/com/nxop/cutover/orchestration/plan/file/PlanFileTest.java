package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Undo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanFileTest {

    @Test
    void aWholePlanIsReadWithItsSettingsFilledIn() {
        PlanReading reading = SmallPlan.whole().read();
        assertThat(reading.problems()).isEmpty();
        Plan plan = reading.plan().orElseThrow();
        assertThat(plan.step("a.1").orElseThrow().procedure()).containsExactly("dig kafka.nxop.com");
        assertThat(plan.step("A.1").orElseThrow().with()).containsEntry("resolvers", "8.8.8.8:53");
        assertThat(plan.step("B.1").orElseThrow().undo()).isEqualTo(new Undo.By("R1.1"));
        assertThat(plan.gates().get(0).clock()).contains(Duration.ofMinutes(5));
        assertThat(plan.digest()).hasSize(64).isEqualTo(PlanFile.digest(SmallPlan.TEXT));
    }

    @Test
    void anOverrideReplacesTheSettingBeforeItIsFilledIn() {
        PlanReading reading =
                PlanFile.read(SmallPlan.TEXT, "small.yaml", Map.of("dns.name", "other.example.com", "dns.nmae", "x"));
        assertThat(reading.plan().orElseThrow().step("A.1").orElseThrow().with())
                .containsEntry("name", "other.example.com");
        assertThat(reading.plan().orElseThrow().settings()).containsEntry("dns.name", "other.example.com");
        assertThat(reading.warnings()).hasSize(1);
        assertThat(reading.warnings().get(0).remedy()).isEqualTo("did you mean 'dns.name'?");
    }

    @Test
    void aReferenceToASecretStaysAReference() {
        Plan plan = SmallPlan.whole().read().plan().orElseThrow();
        assertThat(plan.step("B.1").orElseThrow().with()).containsEntry("uri", "env:EAST");
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        String text = SmallPlan.TEXT
                .replace("zone: UTC\n", "")
                .replace("    timeout: 5m", "    timeuot: 5m")
                .replace("undo: R1.1", "undo: R9.9")
                .replace("approvers: [boss]", "approvers: []");
        List<Problem> problems = PlanFile.read(text, "p.yaml", Map.of()).problems();
        assertThat(problems).hasSize(5);
        assertThat(problems).isSortedAccordingTo((one, other) -> Integer.compare(one.line(), other.line()));
        assertThat(problems.get(0).say())
                .isEqualTo("p.yaml:1:1: the plan 'small' has no 'zone'; "
                        .replace("the plan 'small'", "plan 'small'")
                        .concat("add 'zone: UTC' (time zone of every local time in the plan)"));
    }

    @Test
    void anUnknownKeyGetsTheNearestKnownOne() {
        SmallPlan.with("            success: DNS", "            sucess: x\n            success: DNS")
                .hasError("sucess", "unknown key 'sucess' in step 'A.1'", "did you mean 'success'?");
    }

    @Test
    void aMissingUndoIsAnError() {
        SmallPlan.with("            undo: {never: it only looks}\n", "")
                .hasError("id: A.1", "step 'A.1' has no 'undo'", "never: why");
    }

    @Test
    void aValueOfTheWrongKindSaysWhatItShouldBe() {
        SmallPlan.with("roles:\n", "roles: nobody\nrolez:\n").read().errors().stream()
                .filter(one -> one.what().contains("'roles'"))
                .forEach(one -> assertThat(one.what()).contains("must be a list, not 'nobody'"));
        SmallPlan.with("title: A small plan", "title: [a, b]")
                .hasError("[a, b]", "must be text, not a list", "write text");
    }

    @Test
    void anIdIsUsedOnce() {
        SmallPlan.with("id: B.1", "id: A.1").hasErrorAmong("the step id 'A.1' is used twice", "another id");
    }

    @Test
    void aKeyIsWrittenOnce() {
        SmallPlan.with("zone: UTC", "zone: UTC\nzone: America/Chicago")
                .hasError("zone: America", "'zone' is written twice", "keep one");
        SmallPlan.with("  dns.name: kafka.nxop.com", "  dns.name: kafka.nxop.com\n  dns.name: x")
                .hasError("dns.name: x", "'dns.name' is written twice", "keep one");
    }

    @Test
    void timesWithoutAZoneAreAnError() {
        SmallPlan.with("zone: UTC\n", "").hasError("apiVersion", "has no 'zone'", "add 'zone: UTC'");
        SmallPlan.with("zone: UTC", "zone: Chicago").hasError("Chicago", "which is no time zone", "write UTC");
        SmallPlan.with(
                        "    confirm: {role: boss, validFor: 24h}",
                        "    uses: calendar.window\n    with: {days: [TUESDAY], from: \"02:00\", to: \"04:00\"}")
                .hasError("{days", "has no 'zone'", "zone: UTC");
    }

    @Test
    void aSettingThatIsUsedNeedsAValue() {
        SmallPlan.with("dns.resolvers: 8.8.8.8:53", "dns.resolvers:")
                .hasErrorAmong("'dns.resolvers' is used here but has no value", "CUTOVER_SETTINGS_DNS_RESOLVERS");
        SmallPlan.with("name: ${dns.name}", "name: ${dns.nam}")
                .hasError("${dns.nam}", "'dns.nam' does not exist", "did you mean 'dns.name'?");
        SmallPlan.with("name: ${dns.name}", "name: ${dns.name")
                .hasError("${dns.name\n", "never closed", "write ${key}");
    }

    @Test
    void settingsCannotReferToThemselves() {
        SmallPlan.with("dns.name: kafka.nxop.com", "dns.name: a.${dns.name}")
                .hasErrorAmong("'dns.name' refers to itself", "write its value out");
    }

    @Test
    void aSettingsNameMustFitAnEnvironmentVariable() {
        SmallPlan.with("settings:\n", "settings:\n  Dns-Zone: x\n").hasError("Dns-Zone", "overridden", "dns.zone");
    }

    @Test
    void anUnknownActionTypeGetsTheNearest() {
        SmallPlan.with("uses: dns.points", "uses: dns.point")
                .hasError("dns.point\n", "which is no action type", "did you mean 'dns.points'?");
    }

    @Test
    void anActionGetsExactlyTheSettingsItTakes() {
        SmallPlan.with("              to: west.example.com\n", "")
                .hasError("name: ${dns.name}", "'dns.points' in step 'A.1' has no 'to'", "CNAME target wanted");
        SmallPlan.with("to: west.example.com", "to: west.example.com\n              reslvers: x")
                .hasError("reslvers", "takes no 'reslvers'", "did you mean 'resolvers'?");
    }

    @Test
    void aDurationIsReadableAndAboveZero() {
        SmallPlan.with("timeout: 2m", "timeout: 2 minutes")
                .hasError("2 minutes", "not a duration above zero", "30s, 2m, 3m30s, 24h or 7d");
        SmallPlan.with("timeout: 2m", "timeout: 0s").hasErrorAmong("not a duration above zero", "30s");
        SmallPlan.with("timeout: 2m", "timeout: 99999999999999d").hasErrorAmong("not a duration", "30s");
    }

    @Test
    void aPlanMovesFromOneRegionToAnother() {
        SmallPlan.with("to: us-west-2", "to: us-east-1").hasError("us-east-1\nzone", "to itself", "two different");
        SmallPlan.with("to: us-west-2", "to: West").hasError("West", "no AWS region", "us-west-2");
    }

    @Test
    void aSecretInClearIsAnErrorThatDoesNotRepeatIt() {
        String remedy = "env:NAME or file:/path";
        SmallPlan.with("settings:\n", "settings:\n  mail.password: hunter2\n")
                .hasError("hunter2", "'mail.password'", remedy);
        SmallPlan.with("dns.name: kafka.nxop.com", "dns.name: amqp://joe:hunter2@mq.nxop.com/")
                .hasError("amqp://", "'dns.name' holds a secret", remedy);
        assertThat(SmallPlan.with("settings:\n", "settings:\n  mail.password: env:MAIL\n")
                        .read()
                        .errors())
                .isEmpty();
        assertThat(SmallPlan.with("settings:\n", "settings:\n  mail.password: hunter2\n")
                        .read()
                        .problems()
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void aCriterionIsReadOrConfirmed() {
        SmallPlan.with("    confirm: {role: boss, validFor: 24h}\n", "")
                .hasError("id: ready", "neither read nor confirmed", "add 'uses' and 'with'");
    }

    @Test
    void tricksOfYamlAreRefused() {
        SmallPlan.with("title: A small plan", "title: &t A small plan").hasErrorAmong("anchors and aliases", "${key}");
        SmallPlan.with("title: A small plan", "title: !!str A").hasErrorAmong("tags", "remove the tag");
        SmallPlan.with("title: A small plan", "title: " + "[".repeat(30)).hasErrorAmong("deeper than 20", "simpler");
        SmallPlan.with("title: A small plan", "title: \"A").hasErrorAmong("not YAML", "missing quote");
        assertThat(PlanFile.read("", "p", Map.of()).errors()).hasSize(1);
        assertThat(PlanFile.read("- a", "p", Map.of()).errors().get(0).remedy()).contains("apiVersion");
    }
}
