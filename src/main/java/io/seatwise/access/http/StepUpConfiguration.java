package io.seatwise.access.http;

import io.seatwise.access.RecentFactor;
import io.seatwise.access.StepUp;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Has {@link StepUp} check each method marked with {@link RecentFactor}. */
@Configuration(proxyBeanMethods = false)
class StepUpConfiguration {

    /** After the check of the role, so that who may not is not asked for a code. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor recentFactorAdvisor(ObjectProvider<StepUp> stepUp) {
        MethodInterceptor check = call -> {
            stepUp.getObject().require();
            return call.proceed();
        };
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(RecentFactor.class), check);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
        return advisor;
    }
}
