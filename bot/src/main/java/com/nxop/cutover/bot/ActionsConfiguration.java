package com.nxop.cutover.bot;

import com.nxop.cutover.bot.settings.AkamaiSettings;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Pauser;
import com.nxop.cutover.orchestration.action.gtm.AkamaiAccess;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import com.nxop.cutover.orchestration.action.wiring.AwsActions;
import com.nxop.cutover.orchestration.action.wiring.DataActions;
import com.nxop.cutover.orchestration.engine.Pace;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actions with the accounts they act under. */
@Configuration(proxyBeanMethods = false)
class ActionsConfiguration {

    @Bean
    AwsClients awsClients() {
        return new AwsClients();
    }

    @Bean
    OperationsTopic operationsTopic(AwsClients aws) {
        return new OperationsTopic(aws);
    }

    @Bean
    DataActions dataActions(AkamaiSettings akamai, AwsClients aws, Clock runClock) {
        AkamaiAccess access = new AkamaiAccess(
                akamai.host(),
                akamai.clientToken().value(),
                akamai.clientSecret().value(),
                akamai.accessToken().value(),
                akamai.baseUrl());
        return DataActions.of(access, Secrets.ofProcess(), aws, runClock);
    }

    /** Waits in the run's time; only ARC asks for it, for a few seconds. */
    @Bean
    Pauser pauser(Pace pace) {
        return length -> LockSupport.parkNanos(pace.real(length).toNanos());
    }

    @Bean
    List<Action> actions(AwsClients aws, DataActions data, Pauser pauser, Clock runClock) {
        List<Action> all = new ArrayList<>(AwsActions.all(aws, new SecureRandom(), pauser, runClock));
        all.addAll(data.all());
        return all;
    }
}
