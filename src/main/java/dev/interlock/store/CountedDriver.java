package dev.interlock.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Wraps the driver, its sessions and their transactions, so that each statement sent is counted, whoever sends it:
 * repositories, the client, or the driver's own API.
 */
final class CountedDriver implements BeanPostProcessor {
    private static final List<Class<?>> WRAPPED = List.of(Driver.class, Session.class, Transaction.class);

    private final DatabaseCalls calls;

    CountedDriver(DatabaseCalls calls) {
        this.calls = calls;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver ? wrapped(bean) : bean;
    }

    private Object wrapped(Object target) {
        return WRAPPED.stream()
                .filter(type -> type.isInstance(target))
                .findFirst()
                .map(type -> Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(target, method, arguments)))
                .orElse(target);
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (name.startsWith("run") || name.startsWith("execut")) {
            calls.count();
        }
        try {
            Object result = method.invoke(target, arguments);
            return result == null ? null : wrapped(result);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
