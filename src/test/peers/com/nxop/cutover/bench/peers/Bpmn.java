package com.nxop.cutover.bench.peers;

/**
 * The measured runs as BPMN. Every task is asynchronous, so that what came before is in the store when it begins.
 *
 * @param namespace of the engine's own attributes
 * @param async the attribute that says so
 * @param delegate the class of every task
 */
record Bpmn(String namespace, String async, Class<?> delegate) {

    String chain(int steps) {
        StringBuilder body = new StringBuilder("<startEvent id='start'/>");
        String last = "start";
        for (int i = 0; i < steps; i++) {
            body.append(task("s" + i)).append(flow(last, "s" + i));
            last = "s" + i;
        }
        return process("chain" + steps, body + "<endEvent id='end'/>" + flow(last, "end"));
    }

    String gated() {
        return process(
                "gated",
                "<startEvent id='start'/>" + task("s0") + "<userTask id='g'/>" + task("s1") + "<endEvent id='end'/>"
                        + flow("start", "s0") + flow("s0", "g") + flow("g", "s1") + flow("s1", "end"));
    }

    String joined() {
        return process(
                "joined",
                "<startEvent id='start'/>" + task("s0") + "<parallelGateway id='fork'/>" + task("s1") + task("s2")
                        + "<parallelGateway id='join'/>" + task("s3") + "<endEvent id='end'/>"
                        + flow("start", "s0") + flow("s0", "fork") + flow("fork", "s1") + flow("fork", "s2")
                        + flow("s1", "join") + flow("s2", "join") + flow("join", "s3") + flow("s3", "end"));
    }

    private String task(String id) {
        return "<serviceTask id='" + id + "' e:class='" + delegate.getName() + "' e:" + async + "='true'/>";
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id='" + from + "-" + to + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    private String process(String id, String body) {
        return "<?xml version='1.0' encoding='UTF-8'?>"
                + "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:e='" + namespace
                + "' targetNamespace='bench'><process id='" + id + "' isExecutable='true' e:historyTimeToLive='180'>"
                + body
                + "</process></definitions>";
    }
}
