package dev.fletching.runtime.host;

import java.util.function.Function;

import dev.fletching.api.host.ContributionDescriptor;
import io.quarkus.arc.Arc;

/** Makes a contribution by looking up its bean. */
public final class BeanCreator implements Function<ContributionDescriptor, Object> {

    @Override
    public Object apply(ContributionDescriptor descriptor) {
        try {
            Class<?> type = Class.forName(descriptor.className(), true, Thread.currentThread().getContextClassLoader());
            return Arc.container().select(type).get();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(descriptor.className() + " must be in the application that was built with it", e);
        }
    }
}
