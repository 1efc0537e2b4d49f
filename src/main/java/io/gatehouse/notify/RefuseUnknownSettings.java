package io.gatehouse.notify;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Says where a key stands that is no setting of notifications, and what to do; without its value, which may be a secret. */
final class RefuseUnknownSettings implements ConfigurationPropertiesBindHandlerAdvisor {

    @Override
    public BindHandler apply(BindHandler bindHandler) {
        return new AbstractBindHandler(bindHandler) {
            @Override
            public @Nullable Object onFailure(
                    ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error)
                    throws Exception {
                if (error instanceof UnboundConfigurationPropertiesException unbound
                        && name.toString().equals(NotifySettings.PREFIX)) {
                    throw new NotifySettingWrong("no setting of notifications: "
                            + unbound.getUnboundProperties().stream()
                                    .map(RefuseUnknownSettings::place)
                                    .collect(Collectors.joining(", "))
                            + ". Correct or remove it; config/notifications.yml explains every key.");
                }
                return super.onFailure(name, target, context, error);
            }
        };
    }

    private static String place(ConfigurationProperty property) {
        return property.getOrigin() == null
                ? property.getName().toString()
                : property.getName() + " (" + property.getOrigin() + ")";
    }
}
