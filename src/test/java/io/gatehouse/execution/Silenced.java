package io.gatehouse.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A broker that leaves one kind of question unanswered. */
final class Silenced {

    private Silenced() {}

    static Broker activity(Broker real) {
        return (Broker) Proxy.newProxyInstance(
                Broker.class.getClassLoader(), new Class<?>[] {Broker.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("activitySince")) {
                        return Answer.unknown("no reply within 10 s");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
