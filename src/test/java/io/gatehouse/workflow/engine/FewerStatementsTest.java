package io.gatehouse.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.common.engine.impl.runtime.Clock;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngines;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An engine that is spared statements keeps the same history as one that is not, in every column. */
class FewerStatementsTest {

    private static final Instant NINE = Instant.parse("2026-01-05T14:00:00.123Z");

    private static final String PROCESSES = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                targetNamespace="test">
              <process id="outer" name="Outer">
                <startEvent id="begun"/>
                <sequenceFlow id="to-work" sourceRef="begun" targetRef="work"/>
                <serviceTask id="work" name="Work" flowable:expression="${true}"/>
                <sequenceFlow id="to-ask" sourceRef="work" targetRef="ask"/>
                <callActivity id="ask" name="Another process" calledElement="inner"/>
                <sequenceFlow id="to-wait" sourceRef="ask" targetRef="wait"/>
                <intermediateCatchEvent id="wait" name="Wait">
                  <timerEventDefinition><timeDuration>PT15M</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="to-end" sourceRef="wait" targetRef="done"/>
                <endEvent id="done"/>
              </process>
              <process id="inner">
                <startEvent id="asked"/>
                <sequenceFlow id="to-decide" sourceRef="asked" targetRef="decide"/>
                <userTask id="decide" name="Decide"/>
                <sequenceFlow id="to-answered" sourceRef="decide" targetRef="answered"/>
                <endEvent id="answered"/>
              </process>
            </definitions>
            """;

    @Test
    void theHistoryIsTheEnginesOwnInEveryColumn() {
        List<Map<String, Object>> own = historyOf(plain("own"));
        ProcessEngineConfigurationImpl spared = plain("spared");
        spared.addConfigurator(new FewerStatements());

        List<Map<String, Object>> ours = historyOf(spared);

        assertThat(ours).isEqualTo(own);
        assertThat(own.stream()
                        .flatMap(row -> row.entrySet().stream())
                        .filter(column -> column.getValue() != null)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .as("columns that these processes fill")
                .isEqualTo(own.get(0).keySet());
    }

    private static ProcessEngineConfigurationImpl plain(String name) {
        ProcessEngineConfigurationImpl engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setEngineName(name);
        engine.setDatabaseSchemaUpdate("true");
        // One row at a time, as the desk has it on H2.
        engine.setBulkInsertEnabled(false);
        engine.setJdbcUrl("jdbc:h2:mem:history-of-" + name + ";DB_CLOSE_DELAY=-1");
        return engine;
    }

    private static List<Map<String, Object>> historyOf(ProcessEngineConfigurationImpl configuration) {
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            live(engine, configuration.getClock());
            return new JdbcTemplate(configuration.getDataSource())
                    .queryForList("SELECT * FROM ACT_HI_ACTINST ORDER BY LENGTH(ID_), ID_");
        } finally {
            ProcessEngines.unregister(engine);
            engine.close();
        }
    }

    /** One instance goes its whole way, another is given up where it waits. */
    private static void live(ProcessEngine engine, Clock clock) {
        clock.setCurrentTime(Date.from(NINE));
        engine.getRepositoryService()
                .createDeployment()
                .tenantId("desk")
                .addString("test.bpmn20.xml", PROCESSES)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKeyAndTenantId("outer", "desk");
        String given = engine.getRuntimeService()
                .startProcessInstanceByKeyAndTenantId("outer", "desk")
                .getId();
        Task first = engine.getTaskService().createTaskQuery().list().get(0);
        engine.getTaskService().claim(first.getId(), "ann");
        clock.setCurrentTime(Date.from(NINE.plus(Duration.ofMinutes(3))));
        engine.getTaskService().complete(first.getId(), "lee");
        engine.getRuntimeService().deleteProcessInstance(given, "nobody wants it any more");
        clock.setCurrentTime(Date.from(NINE.plus(Duration.ofMinutes(30))));
        engine.getManagementService()
                .createTimerJobQuery()
                .list()
                .forEach(timer -> engine.getManagementService()
                        .executeJob(engine.getManagementService()
                                .moveTimerToExecutableJob(timer.getId())
                                .getId()));
    }
}
