package io.gatehouse.workflow.dailytradingcycle;

import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.ACCOUNT;
import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.SESSION;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.Map;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of the daily trading cycle towards the engine. */
@Component
public class DailyTradingCycleProcess {

    private final RuntimeService runtime;
    private final HistoryService history;

    DailyTradingCycleProcess(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /**
     * Starts the session's cycle unless it was started before; a trigger may come twice.
     *
     * @return whether this call started it
     */
    @Transactional
    public boolean sessionOpened(AccountId account, LocalDate session) {
        if (wasStarted(account, session)) {
            return false;
        }
        runtime.startProcessInstanceByKey(
                DailyTradingCycle.KEY,
                DailyTradingCycle.businessKey(account, session),
                Map.ofEntries(ACCOUNT.with(account), SESSION.with(session)));
        return true;
    }

    /** Whether the session's cycle was ever started. */
    public boolean wasStarted(AccountId account, LocalDate session) {
        return history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(DailyTradingCycle.KEY)
                        .processInstanceBusinessKey(DailyTradingCycle.businessKey(account, session))
                        .count()
                > 0;
    }

    /** Whether the session's cycle has ended. */
    public boolean hasEnded(AccountId account, LocalDate session) {
        return history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(DailyTradingCycle.KEY)
                        .processInstanceBusinessKey(DailyTradingCycle.businessKey(account, session))
                        .finished()
                        .count()
                > 0;
    }
}
