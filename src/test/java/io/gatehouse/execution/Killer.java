package io.gatehouse.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** Ends the desk just before or just after the n-th call of anything it wraps, like a {@code kill -9}. */
final class Killer implements ExecutionDesk.Wrap {

    /** Nothing of the desk may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super(where);
        }
    }

    // A kill at a question is the kill at the step before it.
    private static final Pattern STEPS =
            Pattern.compile("place|reprice|cancel|commit|getTransaction|(record|book|add|take|put|drop|forget).*");

    private final int at;
    private int steps;
    private boolean dead;

    /** @param at the step that is not taken any more; the first is 1 */
    Killer(int at) {
        this.at = at;
    }

    boolean hasKilled() {
        return dead;
    }

    @Override
    public <T> T wrap(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(real, method, arguments)));
    }

    private @Nullable Object call(Object real, Method method, Object[] arguments) throws Throwable {
        if (!STEPS.matcher(method.getName()).matches()) {
            return invoke(real, method, arguments);
        }
        step(() -> giveUp(real, method.getName().equals("getTransaction") ? null : arguments[0]));
        @Nullable Object answer = invoke(real, method, arguments);
        step(() -> giveUp(real, answer));
        return answer;
    }

    private static @Nullable Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The database rolls back when its client is gone; here the thread lives on and must not keep it open. */
    private static void giveUp(Object real, @Nullable Object transaction) {
        if (real instanceof PlatformTransactionManager manager
                && transaction instanceof TransactionStatus status
                && !status.isCompleted()) {
            manager.rollback(status);
        }
    }

    private void step(Runnable cleanup) {
        if (!dead && ++steps == at) {
            dead = true;
            cleanup.run();
            throw new Killed("step " + at);
        }
    }
}
