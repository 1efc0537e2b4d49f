package io.gatehouse.workflow.engine;

import org.flowable.engine.history.HistoricProcessInstanceQuery;

/** What instances that have ended are ordered by. */
public enum EndedOrder {
    BUSINESS_KEY {
        @Override
        HistoricProcessInstanceQuery on(HistoricProcessInstanceQuery query) {
            return query.orderByProcessInstanceBusinessKey();
        }
    },
    START {
        @Override
        HistoricProcessInstanceQuery on(HistoricProcessInstanceQuery query) {
            return query.orderByProcessInstanceStartTime();
        }
    },
    END {
        @Override
        HistoricProcessInstanceQuery on(HistoricProcessInstanceQuery query) {
            return query.orderByProcessInstanceEndTime();
        }
    },
    DURATION {
        @Override
        HistoricProcessInstanceQuery on(HistoricProcessInstanceQuery query) {
            return query.orderByProcessInstanceDuration();
        }
    };

    abstract HistoricProcessInstanceQuery on(HistoricProcessInstanceQuery query);
}
