package com.nxop.cutover.rehearsal.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockKitLimitsTest {

    private final BlockKit blockKit = new BlockKit(new Ids(Clock.systemUTC()));

    @ParameterizedTest(name = "{0}: {1} characters")
    @CsvSource({
        "header, 150",
        "section, 3000",
        "field, 2000",
        "button, 75",
        "button value, 2000",
        "action id, 255",
        "context, 3000",
        "alert, 200",
        "confirm title, 100",
        "confirm text, 300",
        "confirm button, 30",
        "option text, 75",
        "option value, 150",
        "markdown, 12000",
        "block id, 255"
    })
    void aTextAtItsLimitIsTakenAndOneMoreCharacterIsNot(String what, int limit) {
        assertThatCode(() -> blockKit.message(Json.read(blocks(what, "x".repeat(limit)))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> blockKit.message(Json.read(blocks(what, "x".repeat(limit + 1)))))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("invalid_blocks")
                .hasMessageContaining("must be less than " + (limit + 1) + " characters")
                .hasMessageContaining("json-pointer:/blocks/0");
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThatCode(() -> blockKit.message(Json.read(blocks("header", "\uD83D\uDFE2".repeat(150)))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "51 blocks | no more than 50 items allowed",
                "26 actions | no more than 25 items allowed",
                "11 context elements | no more than 10 items allowed",
                "11 fields | no more than 10 items allowed",
                "6 overflow options | no more than 5 items allowed",
                "101 options | no more than 100 items allowed",
                "no text | must define either text or fields",
                "unknown block | unsupported type",
                "unknown field | invalid additional property",
                "markdown header | must be a valid enum value",
                "bad style | must be a valid enum value",
                "same action id | must be unique within the block",
                "same block id | block_id must be unique",
                "strange initial option | must be one of the provided options",
                "input in actions | unsupported type"
            })
    void whatSlackDoesNotKnowOrCountIsRefused(String what, String complaint) {
        assertThatThrownBy(() -> blockKit.message(Json.read(BrokenBlocks.of(what))))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aModalWithAnInputNeedsASubmitButton() {
        String view = "{'type':'modal','title':{'type':'plain_text','text':'Why?'},'blocks':["
                + "{'type':'input','label':{'type':'plain_text','text':'Reason'},'element':{'type':'plain_text_input'}}]}";
        assertThatThrownBy(() -> blockKit.view(json(view), "modal"))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("`submit` is required");
        String titled = view.replace("Why?", "x".repeat(25));
        assertThatThrownBy(() -> blockKit.view(json(titled), "modal")).hasMessageContaining("less than 25");
    }

    @Test
    void tooMuchTextInAllIsToldAsSuch() {
        String block = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(2900) + "'}}";
        String all = "[" + String.join(",", java.util.Collections.nCopies(5, block)) + "]";
        assertThatThrownBy(() -> blockKit.message(json(all))).hasMessage("msg_blocks_too_long");
    }

    @Test
    void aMissingIdIsGiven() {
        assertThat(blockKit.message(json("[{'type':'divider'}]"))
                        .path(0)
                        .path("block_id")
                        .stringValue())
                .isNotBlank();
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'));
    }

    private static String blocks(String what, String text) {
        String button = "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'Go'}%s}";
        String confirm = ",'confirm':{'title':{'type':'plain_text','text':'%s'},'text':{'type':'mrkdwn','text':'%s'},"
                + "'confirm':{'type':'plain_text','text':'%s'},'deny':{'type':'plain_text','text':'No'}}";
        String option =
                "{'type':'static_select','action_id':'s','options':[{'text':{'type':'plain_text','text':'%s'},'value':'%s'}]}";
        String block = switch (what) {
            case "header" -> "{'type':'header','text':{'type':'plain_text','text':'" + text + "'}}";
            case "section" -> "{'type':'section','text':{'type':'mrkdwn','text':'" + text + "'}}";
            case "field" -> "{'type':'section','fields':[{'type':'mrkdwn','text':'" + text + "'}]}";
            case "context" -> "{'type':'context','elements':[{'type':'mrkdwn','text':'" + text + "'}]}";
            case "alert" -> "{'type':'alert','text':{'type':'plain_text','text':'" + text + "'},'level':'info'}";
            case "markdown" -> "{'type':'markdown','text':'" + text + "'}";
            case "block id" -> "{'type':'divider','block_id':'" + text + "'}";
            case "button" -> actions(button.replace("Go", text).formatted(""));
            case "button value" -> actions(button.formatted(",'value':'" + text + "'"));
            case "action id" -> actions(button.replace("'a'", "'" + text + "'").formatted(""));
            case "confirm title" -> actions(button.formatted(confirm.formatted(text, "t", "Yes")));
            case "confirm text" -> actions(button.formatted(confirm.formatted("T", text, "Yes")));
            case "confirm button" -> actions(button.formatted(confirm.formatted("T", "t", text)));
            case "option text" -> actions(option.formatted(text, "v"));
            case "option value" -> actions(option.formatted("o", text));
            default -> throw new IllegalArgumentException(what);
        };
        return "[" + block.replace('\'', '"') + "]";
    }

    private static String actions(String element) {
        return "{'type':'actions','elements':[" + element + "]}";
    }
}
