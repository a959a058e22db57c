package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.support.Rig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private final Plan plan = Rig.nxop();
    private final Templates templates = Templates.load(new TemplateFiles(Optional.empty()));
    private final List<Samples.Sample> all = new Samples(plan, templates).all();

    @Test
    void everyMessageIsThereAndWithinWhatItsOutletTakes() {
        Set<String> names = all.stream().map(Samples.Sample::name).collect(Collectors.toSet());
        assertThat(templates.messages())
                .filteredOn(name -> !name.equals("frame"))
                .allSatisfy(name -> assertThat(names).contains(name.replaceAll("(?<!status)-executive$", "")));
        assertThat(all)
                .flatMap(Samples.Sample::texts)
                .allSatisfy(
                        text -> assertThat(text.characters()).as(text.outlet()).isBetween(1, text.most()));
    }

    @Test
    void everyNoticeThatIsSentIsNamedWithItsReadersAndHours() {
        List<Samples.Use> uses =
                all.stream().flatMap(one -> one.uses().stream()).toList();
        List<String> sent = plan.communications().notices().stream()
                .filter(notice -> !Crier.pageOnly(notice))
                .map(Notice::id)
                .toList();
        assertThat(uses).extracting(Samples.Use::notice).containsAll(sent);
        assertThat(uses)
                .filteredOn(use -> use.notice().equals("t-24h"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.when()).isEqualTo("T-24 h");
                    assertThat(use.to()).singleElement().asString().contains("Dispatchers");
                });
    }

    @Test
    void aMessageWithAShortFormShowsBothLengths() {
        assertThat(all)
                .filteredOn(one -> one.name().equals("restored"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.texts()).extracting(Samples.Text::length).contains("full", "short"));
    }
}
