package com.nxop.cutover.notifications.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every message the program can send, compiled and checked. Safe for use by many threads. */
public final class Templates {

    private static final String FRAME = "frame";

    private final Map<String, Template> compiled;
    private final Map<String, MessageSpec> specs;

    private Templates(Map<String, Template> compiled, List<MessageSpec> specs) {
        this.compiled = Map.copyOf(compiled);
        this.specs = specs.stream().collect(Collectors.toUnmodifiableMap(MessageSpec::name, one -> one));
    }

    /** @throws TemplatesBroken with every problem at once */
    public static Templates load(TemplateFiles files) {
        List<TemplateProblem> problems = new ArrayList<>();
        Map<String, Template> compiled = new HashMap<>();
        List<MessageSpec> specs = list(files, problems);
        for (MessageSpec spec : specs) {
            for (Outlet outlet : spec.outlets()) {
                TemplateCheck check = new TemplateCheck(engine(outlet), outlet, problems);
                find(files, spec, outlet, problems)
                        .flatMap(file -> check.compile(file, spec))
                        .ifPresent(template -> compiled.put(outlet.file(spec.name()), template));
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplatesBroken(problems);
        }
        return new Templates(compiled, specs);
    }

    /**
     * @param facts by the names of the message list; what is not given is empty
     * @throws IllegalArgumentException when there is no such message for the outlet
     */
    public String render(String message, Outlet outlet, Map<String, String> facts) {
        return apply(message, outlet, facts);
    }

    /** The message inside the frame that all messages of the outlet share. */
    public String framed(String message, Outlet outlet, Map<String, String> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        // Escaped when the message itself was rendered.
        all.put("content", new Handlebars.SafeString(render(message, outlet, facts)));
        return apply(FRAME, outlet, all);
    }

    public boolean has(String message, Outlet outlet) {
        return compiled.containsKey(outlet.file(message));
    }

    /** Names of all messages, in the alphabet's order. */
    public List<String> messages() {
        return specs.keySet().stream().sorted().toList();
    }

    /** The sample facts of a message. */
    public Map<String, String> sample(String message) {
        return spec(message).facts();
    }

    /** What must hold while the message is sent. */
    public List<Truth> needs(String message) {
        return spec(message).needs();
    }

    private MessageSpec spec(String message) {
        MessageSpec spec = specs.get(message);
        if (spec == null) {
            throw new IllegalArgumentException(
                    "There is no message '" + message + "'; add it to " + MessageList.FILE + ".");
        }
        return spec;
    }

    private String apply(String message, Outlet outlet, Map<String, ?> facts) {
        Template template = compiled.get(outlet.file(message));
        if (template == null) {
            throw new IllegalArgumentException(
                    "There is no message '" + message + "' for " + outlet + "; add it to " + MessageList.FILE + ".");
        }
        try {
            Context context = Context.newBuilder(facts)
                    .resolver(MapValueResolver.INSTANCE)
                    .build();
            return template.apply(context).strip();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }

    private static List<MessageSpec> list(TemplateFiles files, List<TemplateProblem> problems) {
        Optional<TemplateFiles.Found> list = files.find(MessageList.FILE);
        if (list.isEmpty()) {
            problems.add(new TemplateProblem(
                    MessageList.FILE, 1, "the list of messages is missing", "put it into the messages folder"));
            return List.of();
        }
        return new MessageList(list.get().name(), problems).read(list.get().text());
    }

    private static Optional<TemplateFiles.Found> find(
            TemplateFiles files, MessageSpec spec, Outlet outlet, List<TemplateProblem> problems) {
        Optional<TemplateFiles.Found> file = files.find(outlet.file(spec.name()));
        if (file.isEmpty()) {
            problems.add(new TemplateProblem(
                    MessageList.FILE,
                    spec.line(),
                    "message '" + spec.name() + "' has no file " + outlet.file(spec.name()),
                    "write it, or take the outlet off the list"));
        }
        return file;
    }

    /** No partials, no helpers but the built-in ones, no reflection: text from operators stays text. */
    private static Handlebars engine(Outlet outlet) {
        Handlebars engine = new Handlebars(new NoPartials()).with(escaping(outlet));
        engine.registerHelperMissing(
                (context, options) -> options.params.length == 0 ? "" : refuse(options.helperName));
        return engine;
    }

    private static EscapingStrategy escaping(Outlet outlet) {
        return switch (outlet) {
            case SLACK -> new EscapingStrategy.Hbs(new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}});
            case TEXT, SUBJECT -> value -> value == null ? "" : value;
            case HTML -> EscapingStrategy.HTML_ENTITY;
        };
    }

    private static Object refuse(String helper) {
        throw new IllegalArgumentException("there is no helper '" + helper + "'");
    }
}
