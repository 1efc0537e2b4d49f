package io.gatehouse.workflow.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;

/** How many commands this node gave the engine; as long as it stands still, so do the engine's jobs. */
final class CommandCount extends AbstractCommandInterceptor {

    private final AtomicLong count = new AtomicLong();

    @Override
    public <T> T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
        count.incrementAndGet();
        return next.execute(config, command, executor);
    }

    long value() {
        return count.get();
    }
}
