package com.nxop.cutover.bench.peers;

import com.nxop.cutover.bench.Contender;
import com.nxop.cutover.bench.Peer;
import com.nxop.cutover.bench.Tape;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.task.Task;

/** Operaton with its defaults, its executor switched on. */
public final class OperatonPeer implements Peer {

    private static Tape tape = new Tape();

    @Override
    public String name() {
        return "Operaton";
    }

    @Override
    public Contender open(DataSource source) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(true);
        tape = new Tape();
        return new Running(configuration.buildProcessEngine());
    }

    /** Every service task. */
    public static final class Step implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            tape.act(execution.getProcessInstanceId() + "/" + execution.getCurrentActivityId());
        }
    }

    private static final class Running extends BpmnContender {

        private final ProcessEngine engine;

        private Running(ProcessEngine engine) {
            this.engine = engine;
        }

        @Override
        public String name() {
            return "Operaton";
        }

        @Override
        Tape tape() {
            return tape;
        }

        @Override
        Bpmn bpmn() {
            return new Bpmn("http://operaton.org/schema/1.0/bpmn", "asyncBefore", Step.class);
        }

        @Override
        void deploy(String name, String bpmn) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString(name + ".bpmn20.xml", bpmn)
                    .deploy();
        }

        @Override
        String start(String process) {
            return engine.getRuntimeService().startProcessInstanceByKey(process).getId();
        }

        @Override
        String waiting(String instance) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            return task == null ? "" : task.getId();
        }

        @Override
        void complete(String task) {
            engine.getTaskService().complete(task);
        }

        @Override
        boolean over(String instance) {
            return engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count()
                    == 0;
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
