package dev.fletching.runtime.host;

import java.util.function.Function;

import jakarta.enterprise.inject.Any;

import dev.fletching.api.host.ContributionDescriptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;

/** Makes a contribution by looking up its bean. */
public final class BeanCreator implements Function<ContributionDescriptor, Object> {

    @Override
    public Object apply(ContributionDescriptor descriptor) {
        try {
            Class<?> type = Class.forName(descriptor.className(), true, Thread.currentThread().getContextClassLoader());
            for (InstanceHandle<?> handle : Arc.container().select(type, Any.Literal.INSTANCE).handles()) {
                // A contribution may extend another: both beans have the type of the latter.
                if (handle.getBean().getBeanClass() == type) {
                    return handle.get();
                }
            }
            throw new IllegalStateException(descriptor.className() + " must be a bean, and is not");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(descriptor.className() + " must be in the application that was built with it", e);
        }
    }
}
