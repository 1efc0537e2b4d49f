package io.gatehouse.workflow;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.flowable.engine.delegate.DelegateExecution;

/**
 * A typed process variable. Only ids, dates and booleans exist: the engine holds keys and answers, facts stay
 * in our tables. Each declaration in a contract class says who writes and who reads it.
 *
 * @param <T> the type our code sees; the engine keeps texts and booleans
 */
public final class Variable<T> {

    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private Variable(String name, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.write = write;
        this.read = read;
    }

    public static Variable<Boolean> answer(String name) {
        return new Variable<>(name, value -> value, Boolean.class::cast);
    }

    public static Variable<LocalDate> date(String name) {
        return new Variable<>(name, LocalDate::toString, text -> LocalDate.parse((String) text));
    }

    public static Variable<AccountId> account(String name) {
        return new Variable<>(name, AccountId::value, text -> new AccountId((String) text));
    }

    public static Variable<TradeId> trade(String name) {
        return new Variable<>(name, TradeId::value, text -> TradeId.parse((String) text));
    }

    /** An id of ours, by the text that names it. */
    public static <T> Variable<T> id(String name, Function<T, String> write, Function<String, T> read) {
        return new Variable<>(name, write::apply, text -> read.apply((String) text));
    }

    public String name() {
        return name;
    }

    /**
     * The value the process carries.
     *
     * @throws IllegalStateException naming the variable and the element if it is not set
     */
    public T require(DelegateExecution execution) {
        Object value = execution.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("variable '" + name + "' is not set at " + execution.getCurrentActivityId()
                    + " of process instance " + execution.getProcessInstanceId());
        }
        return read.apply(value);
    }

    public void set(DelegateExecution execution, T value) {
        Object written = write.apply(value);
        // The same answer again, at each round of a loop, is nothing to write.
        if (!written.equals(execution.getVariable(name))) {
            execution.setVariable(name, written);
        }
    }

    /** An entry for the variables with which a process is started. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(name, write.apply(value));
    }
}
